package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/** Copies of an embedded H2: a zip with the database file in it, written while the shop trades. */
final class H2Copies {

    private H2Copies() { }

    /** Unpacks the database file of a copy. */
    static void unpack(Path copy, Path mvDb) throws IOException {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            List<? extends ZipEntry> files = zip.stream().filter(one -> one.getName().endsWith(".mv.db")).toList();
            if (files.size() != 1) {
                throw new IOException("it holds " + files.size() + " databases");
            }
            Files.createDirectories(mvDb.getParent());
            try (InputStream in = zip.getInputStream(files.getFirst());
                    OutputStream out = Files.newOutputStream(mvDb, StandardOpenOption.CREATE_NEW)) {
                in.transferTo(out);
            }
            try (FileChannel written = FileChannel.open(mvDb, StandardOpenOption.WRITE)) {
                written.force(true);
            }
        }
    }

    /** Refuses a copy that cannot be read in full or holds data that is newer than the bundles present. */
    static void refuseUnfit(Connection unpacked, Path copy, Map<String, Integer> newestVersions) throws SQLException {
        Refusal damaged = new TableCheck(unpacked, Dialect.H2).everything(() -> false);
        if (damaged != null) {
            throw unreadable(copy, damaged.args().getFirst().toString(), null);
        }
        SchemaFacts.refuseNewer(unpacked, Dialect.H2, copy, newestVersions);
    }

    static StoreUnavailableException unreadable(Path copy, String why, @Nullable Throwable cause) {
        return new StoreUnavailableException(
                Refusal.of("persistence.restore-unreadable", copy.getFileName().toString(), why),
                cause == null ? new IllegalStateException(why) : cause);
    }
}
