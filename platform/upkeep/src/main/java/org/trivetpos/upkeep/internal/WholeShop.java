package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trivetpos.persistence.Backups;

/**
 * Everything that makes this shop this shop, as a zip: the database, and the data folder without what the program makes
 * anew by itself. The keys are part of it, for without them nobody could log in to the restored shop; the key of the
 * copies themselves is not.
 */
final class WholeShop {

    static final String DATABASE = "database.zip";
    static final String FOLDER = "data/";
    /** What is not part of a copy; all else in the data folder is. */
    static final Set<String> LEFT_OUT = Set.of("karaf", "log", "store", "backups", "support", "first-pairing-code",
            "trivet.pid", "keys/" + EncryptedCopies.KEY + ".key", "plugins/drop");

    private final Path data;
    private final Backups backups;

    WholeShop(Path data, Backups backups) {
        this.data = data;
        this.backups = backups;
    }

    /** The stream stays open. */
    void writeTo(OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(DATABASE));
        backups.copyTo(zip);
        zip.closeEntry();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                return LEFT_OUT.contains(name(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                if (about.isRegularFile() && !LEFT_OUT.contains(name(file))) {
                    add(zip, file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        zip.finish();
    }

    private void add(ZipOutputStream zip, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(FOLDER + name(file)));
        try {
            Files.copy(file, zip);
        } catch (NoSuchFileException goneMeanwhile) {
            // replaced by a newer one in this moment: the name alone would restore an empty file
            throw new IOException(name(file) + " is being changed", goneMeanwhile);
        }
        zip.closeEntry();
    }

    private String name(Path path) {
        return data.relativize(path).toString().replace('\\', '/');
    }
}
