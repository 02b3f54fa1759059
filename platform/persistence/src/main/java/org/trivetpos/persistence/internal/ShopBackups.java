package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.Backups;
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
        Database database = store.opened().database();
        boolean h2 = database.dialect() == Dialect.H2;
        Instant now = clock.instant();
        Path file = target.resolve("trivet-" + stamp(now) + (h2 ? ".zip" : ".dump"));
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(target);
            Files.delete(Files.createTempFile(target, "probe", null));
        } catch (IOException failure) {
            throw ShopStore.refused("persistence.backup-folder", failure, target.toString());
        }
        try {
            if (h2) {
                H2Copies.write(database, partial);
            } else {
                PostgresCopies.write(store.address(), partial);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return new Backup(file, Files.size(file), now);
        } catch (IOException | SQLException failure) {
            throw ShopStore.refused("persistence.backup-failed", failure, Troubles.words(failure));
        } finally {
            delete(partial);
        }
    }

    @Override
    public void restore(Path copy) {
        Path file = store.address().file()
                .orElseThrow(() -> ShopStore.refused("persistence.restore-postgres", null));
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

    @Override
    public Optional<Restored> lastRestore() {
        try {
            return store.opened().lastRestore();
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
