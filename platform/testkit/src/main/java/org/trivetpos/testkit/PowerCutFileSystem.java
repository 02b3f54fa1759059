package org.trivetpos.testkit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that forgets. Addresses {@code jdbc:h2:power:<file>} write to the file as usual, but what a power cut would
 * leave is kept beside it in {@code <file>.mv.db.durable}: everything up to the last force, and of what was written
 * since then a random half, as a disk that reorders its writes may have done. A process that uses it is killed, then
 * {@link #cutPower} puts that state in the file's place.
 */
public final class PowerCutFileSystem extends FilePathWrapper {

    private static final String STORE = ".mv.db";

    /** Makes the scheme {@code power:} known to H2 in this process. */
    public static void register() {
        FilePath.register(new PowerCutFileSystem());
    }

    /** What the disk holds after the cut becomes the file; the process that wrote it must be dead. */
    public static void cutPower(Path mvDb) throws IOException {
        Files.copy(durable(mvDb.toString()), mvDb, StandardCopyOption.REPLACE_EXISTING);
    }

    /** After the file was used without this file system: the disk holds all of it. */
    public static void settle(Path mvDb) throws IOException {
        Files.copy(mvDb, durable(mvDb.toString()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path durable(String mvDb) {
        return Path.of(mvDb + ".durable");
    }

    @Override
    public String getScheme() {
        return "power";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = getBase().open(mode);
        String name = getBase().toString();
        return !name.endsWith(STORE) || mode.equals("r") ? file
                : new Forgetful(file, new RandomAccessFile(durable(name).toFile(), "rw"));
    }

    /** A write, or a truncation when there are no bytes. */
    private record Pending(long position, byte[] bytes, boolean truncation) { }

    private static final class Forgetful extends FileBaseDefault {

        private final FileChannel file;
        private final RandomAccessFile disk;
        private final List<Pending> pending = new ArrayList<>();
        private final Random random = new Random();

        Forgetful(FileChannel file, RandomAccessFile disk) {
            this.file = file;
            this.disk = disk;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            Pending write = new Pending(position, bytes, false);
            if (random.nextBoolean()) {
                apply(write);
            } else {
                pending.add(write);
            }
            return file.write(source, position);
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            pending.add(new Pending(size, new byte[0], true));
            file.truncate(size);
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            for (Pending write : pending) {
                apply(write);
            }
            pending.clear();
            file.force(metaData);
        }

        private void apply(Pending write) throws IOException {
            if (!write.truncation()) {
                disk.seek(write.position());
                disk.write(write.bytes());
            } else if (disk.length() > write.position()) {
                disk.setLength(write.position());
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            force(true);
            disk.close();
            file.close();
        }
    }
}
