package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.Backups;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/** Copies the store while it trades, and puts a copy in its place. */
@Component(service = Backups.class)
public final class ShopBackups implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(ShopBackups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final ShopStore store;
    private final Clock clock;

    @Activate
    public ShopBackups(@Reference ShopStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Backup backup(Path target) {
        Instant now = clock.instant();
        Path file = target.resolve("trivet-" + stamp(now) + ".zip");
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        store.opened();
        try {
            Files.createDirectories(target);
            Files.delete(Files.createTempFile(target, "probe", null));
        } catch (IOException failure) {
            throw ShopStore.refused("persistence.backup-folder", failure, target.toString());
        }
        try {
            keep(partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return new Backup(file, Files.size(file), now);
        } catch (IOException failure) {
            throw ShopStore.refused("persistence.backup-failed", failure, Troubles.words(failure));
        } finally {
            delete(partial);
        }
    }

    private void keep(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            copyTo(out);
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    @Override
    public void copyTo(OutputStream target) throws IOException {
        Database database = store.opened().database();
        try {
            if (database.dialect() == Dialect.H2) {
                database.copyTo(target);
                return;
            }
            try (Connection connection = database.ownConnection()) {
                PostgresCopies.write(connection, target);
            }
        } catch (SQLException failure) {
            throw ShopStore.refused("persistence.backup-failed", failure, Troubles.words(failure));
        }
    }

    @Override
    public void restore(Path copy) {
        if (store.address().dialect() == Dialect.POSTGRESQL) {
            restoreServer(copy);
            return;
        }
        Path file = store.address().file().orElseThrow(() -> ShopStore.refused("persistence.not-open", null));
        String stamp = stamp(clock.instant());
        Path unpacked = file.resolveSibling("restoring-" + stamp + ".mv.db");
        Path kept = file.resolveSibling(file.getFileName() + ".before-restore-" + stamp);
        try {
            H2Copies.unpack(copy, unpacked);
            try (Connection connection = store.source(store.address().inFile(unpacked)).getConnection()) {
                H2Copies.refuseUnfit(connection, copy, store.opened().newestVersions());
            }
            store.whileClosed(copy, () -> {
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
                Files.move(unpacked, file, StandardCopyOption.ATOMIC_MOVE);
            }, () -> {
                if (Files.exists(kept)) {
                    Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            });
            LOG.info("restored {}; the store from before is kept as {}", copy, kept);
        } catch (IOException | SQLException failure) {
            throw H2Copies.unreadable(copy, Troubles.words(failure), failure);
        } finally {
            delete(unpacked);
        }
    }

    /** One transaction: the database is replaced whole or is as before. What it was is kept as a copy. */
    private void restoreServer(Path copy) {
        Map<String, Integer> newest = store.opened().newestVersions();
        Path kept = store.folder().saved().resolveSibling("before-restore-" + stamp(clock.instant()) + ".zip");
        try {
            keep(kept);
            store.whileClosed(copy, () -> {
                try (Connection connection = store.source(store.address()).getConnection();
                        InputStream in = Files.newInputStream(copy)) {
                    connection.setAutoCommit(false);
                    PostgresCopies.replace(connection, in);
                    SchemaFacts.refuseNewer(connection, Dialect.POSTGRESQL, copy, newest);
                    connection.commit();
                }
            }, () -> { });
            LOG.info("restored {}; the store from before is kept as {}", copy, kept);
        } catch (IOException failure) {
            delete(kept);
            throw ShopStore.refused("persistence.backup-failed", failure, Troubles.words(failure));
        }
    }

    @Override
    public Optional<Restored> lastRestore() {
        try {
            return store.opened().lastRestore();
        } catch (SQLException failure) {
            throw ShopStore.refused("persistence.broken", failure, store.address().shown(), Troubles.words(failure));
        }
    }

    @Override
    public void beginAnew(String note) {
        store.opened();
        store.folder().anew().order(note, store.address());
        Thread.ofPlatform().name("store-begins-anew").start(() -> {
            try {
                store.moveTo(store.address(), () -> { });
            } catch (IOException | SQLException | StoreUnavailableException tried) {
                LOG.warn("the store does not begin anew yet; it is tried again: {}", tried.getMessage());
            }
        });
    }

    @Override
    public Optional<String> begunWith() {
        try {
            return store.opened().begunWith();
        } catch (SQLException failure) {
            throw ShopStore.refused("persistence.broken", failure, store.address().shown(), Troubles.words(failure));
        }
    }

    private String stamp(Instant at) {
        return STAMP.format(at.atZone(clock.getZone()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn("{} is of no use and could not be deleted", file);
        }
    }
}
