package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trivetpos.kernel.Refusal;

/**
 * Where copies go. A folder that somebody named is never made: if a disk or a share is not there, the place where it
 * should be is no place for copies.
 */
final class TargetFolder {

    /** Left for the shop itself if the copies lie on its own disk. */
    private static final long RESERVE = 500L << 20;
    private static final long LEAST = 20L << 20;
    private static final int PERCENT = 120;

    private final Path data;
    private final Path path;
    private final boolean own;

    /** @param named empty for {@code backups} in the data folder */
    TargetFolder(Path data, String named) {
        this.data = data;
        this.own = named.isBlank();
        this.path = own ? data.resolve("backups") : Path.of(named.strip()).toAbsolutePath();
    }

    Path path() {
        return path;
    }

    void mustBeUsable() {
        try {
            if (own) {
                Files.createDirectories(path);
            }
            if (!Files.isDirectory(path)) {
                throw Refusal.of("upkeep.folder-missing", path.toString()).asException();
            }
            Files.delete(Files.createTempFile(path, "probe", null));
        } catch (IOException failure) {
            throw refusal(failure).asException();
        }
    }

    void mustHaveRoomFor(long lastBytes) {
        long needed = Math.max(LEAST, lastBytes / 100 * PERCENT);
        try {
            FileStore disk = Files.getFileStore(path);
            if (disk.equals(Files.getFileStore(data))) {
                needed += RESERVE;
            }
            if (disk.getUsableSpace() < needed) {
                throw full(needed, disk.getUsableSpace()).asException();
            }
        } catch (IOException unknown) {
            throw refusal(unknown).asException();
        }
    }

    private Refusal full(long needed, long left) {
        return Refusal.of("upkeep.folder-full", path.toString(), needed >> 20, left >> 20);
    }

    Refusal refusal(IOException failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.contains("No space left") || said.contains("not enough space")) {
            return Refusal.of("upkeep.folder-full", path.toString(), 1, 0);
        }
        return Files.isDirectory(path) && !Files.isWritable(path)
                ? Refusal.of("upkeep.folder-unwritable", path.toString())
                : Refusal.of("upkeep.backup-failed", path.toString(), said);
    }
}
