package org.trivetpos.store.internal;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.osgi.framework.BundleContext;

/** Files for the owner's eyes, in the folder that the system property {@code trivet.data} names. */
final class DataFolder {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private DataFolder() { }

    static Path of(BundleContext context) {
        String folder = context.getProperty("trivet.data");
        if (folder == null || folder.isBlank()) {
            throw new IllegalStateException("the system property trivet.data must name the data folder");
        }
        return Path.of(folder);
    }

    /** Writes the file whole or not at all, durable and readable by its owner only. */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            ownerOnly(draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Takes everybody else's rights to the file or folder. */
    static void ownerOnly(Path path) throws IOException {
        // asked of the file and not of its file store, which a shop in a container may not be able to find
        PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(Files.isDirectory(path) ? OWNER_FOLDER : OWNER);
            return;
        }
        File file = path.toFile();
        boolean taken = file.setReadable(false, false) & file.setWritable(false, false)
                & file.setReadable(true, true) & file.setWritable(true, true);
        if (!taken) {
            throw new FileSystemException(path.toString(), null, "cannot be kept from other users");
        }
    }
}
