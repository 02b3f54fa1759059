package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * A copy that a restored data folder brings along, {@code store/restored.zip}: it becomes the database before that is
 * opened for the first time. A database that holds anything is never replaced by it.
 */
final class WaitingCopy {

    static final String NAME = "restored.zip";
    private static final Logger LOG = LoggerFactory.getLogger(WaitingCopy.class);

    private final Path copy;

    WaitingCopy(Path folder) {
        this.copy = folder.resolve(NAME);
    }

    /** @throws StoreUnavailableException in words, if it waits and cannot become the database; it is kept then */
    void putInto(StoreAddress address, StoreSource sources, Instant now) {
        if (Files.notExists(copy)) {
            return;
        }
        try {
            if (address.dialect() == Dialect.H2) {
                intoFile(address, sources, now);
            } else {
                intoServer(address, sources.of(address), now);
            }
            Files.delete(copy);
            LOG.info("the restored copy is now the database {}", address);
        } catch (SQLException failure) {
            throw new Troubles(address).atOpening(failure).asException(failure);
        } catch (IOException failure) {
            throw H2Copies.unreadable(copy, Troubles.words(failure), failure);
        }
    }

    private void intoFile(StoreAddress address, StoreSource sources, Instant now) throws SQLException, IOException {
        Path file = address.file().orElseThrow(() -> occupied(address));
        if (Files.exists(file)) {
            throw occupied(address);
        }
        Path fresh = file.resolveSibling("restoring.mv.db");
        Files.deleteIfExists(fresh);
        H2Copies.unpack(copy, fresh);
        try (Connection connection = sources.of(address.inFile(fresh)).getConnection()) {
            Refusal damaged = new TableCheck(connection, Dialect.H2).everything(() -> false);
            if (damaged != null) {
                throw H2Copies.unreadable(copy, damaged.args().getFirst().toString(), null);
            }
            note(connection, now);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void intoServer(StoreAddress address, DataSource source, Instant now) throws SQLException, IOException {
        try (Connection connection = source.getConnection(); InputStream in = Files.newInputStream(copy)) {
            if (!PostgresCopies.schemas(connection).isEmpty()) {
                throw occupied(address);
            }
            connection.setAutoCommit(false);
            PostgresCopies.replace(connection, in);
            note(connection, now);
            connection.commit();
        }
    }

    private void note(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into persistence.restored (at_micros, file) values (?, ?)")) {
            insert.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
            insert.setString(2, NAME);
            insert.executeUpdate();
        }
    }

    private StoreUnavailableException occupied(StoreAddress address) {
        return ShopStore.refused("persistence.restore-occupied", null, copy.toString(), address.shown());
    }

    /** Connections to a database, wherever it is. */
    @FunctionalInterface
    interface StoreSource {
        DataSource of(StoreAddress address);
    }
}
