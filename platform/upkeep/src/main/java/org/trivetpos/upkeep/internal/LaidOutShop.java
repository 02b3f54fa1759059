package org.trivetpos.upkeep.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A copy becomes the data folder of a shop that is not running. Nothing stands in the folder before all of the copy was
 * read and found whole; its database is put in place by the shop's first start.
 */
final class LaidOutShop {

    private static final String DRAFT = ".restoring";
    private static final int KEY_FILE_BYTES = 32;

    private final Path data;

    LaidOutShop(Path data) {
        this.data = data;
    }

    /** @throws UnreadableCopy {@code upkeep.folder-occupied} if there is any file in it */
    void mustBeEmpty() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> inside = Files.walk(data)) {
                if (inside.anyMatch(Files::isRegularFile)) {
                    throw new UnreadableCopy("upkeep.folder-occupied");
                }
            }
        }
    }

    /** @throws UnreadableCopy if the key is another, or the copy is not as it was written; the folder is as before */
    void from(Path copy, RecoveryKey key) throws IOException {
        mustBeEmpty();
        Path draft = Files.createDirectories(data).resolve(DRAFT);
        try {
            Files.createDirectories(draft.resolve("store"));
            try (InputStream in = new BufferedInputStream(Files.newInputStream(copy));
                    OpeningStream opened = new OpeningStream(in, key)) {
                unpack(new ZipInputStream(opened), draft);
                opened.toTheEnd();
            }
            Path keys = Files.createDirectories(draft.resolve("keys"));
            Files.write(keys.resolve(EncryptedCopies.KEY + ".key"), key.file(KEY_FILE_BYTES));
            moveIn(draft);
        } finally {
            delete(draft);
        }
    }

    private static void unpack(ZipInputStream zip, Path draft) throws IOException {
        boolean database = false;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            database |= entry.getName().equals(WholeShop.DATABASE);
            Path file = entry.getName().equals(WholeShop.DATABASE) ? draft.resolve("store").resolve("restored.zip")
                    : draft.resolve(entry.getName().substring(WholeShop.FOLDER.length())).normalize();
            if (!file.startsWith(draft)) {
                throw new UnreadableCopy("upkeep.not-a-backup");
            }
            Files.createDirectories(file.getParent());
            Files.copy(zip, file);
        }
        if (!database) {
            throw new UnreadableCopy("upkeep.not-a-backup");
        }
    }

    private void moveIn(Path draft) throws IOException {
        List<Path> parts;
        try (Stream<Path> inside = Files.list(draft)) {
            parts = inside.toList();
        }
        for (Path part : parts) {
            Path target = data.resolve(draft.relativize(part));
            // folders without a file in them, which an attempt to start may have left
            delete(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            List<Path> inside;
            try (Stream<Path> walk = Files.walk(path)) {
                inside = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : inside) {
                Files.delete(one);
            }
        }
    }
}
