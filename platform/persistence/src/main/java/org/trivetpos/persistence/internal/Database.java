package org.trivetpos.persistence.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/** The open database: its pool and its flush to the disk. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int WAIT_FOR_CONNECTION_MILLIS = 10_000;

    private final StoreAddress address;
    private final DataSource raw;
    private final HikariDataSource pool;
    private final Troubles troubles;
    private final GroupFlush flush = new GroupFlush(this::flush);
    private @Nullable Connection flushing;

    /**
     * Opens the database.
     *
     * @param raw the driver's data source, for connections of our own beside the pool
     * @throws StoreUnavailableException saying in words why it cannot be opened
     */
    public Database(StoreAddress address, DataSource raw) {
        this.address = address;
        this.raw = raw;
        this.troubles = new Troubles(address);
        HikariConfig config = new HikariConfig();
        config.setDataSource(raw);
        config.setPoolName("store");
        config.setMaximumPoolSize(address.poolSize());
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setInitializationFailTimeout(-1);
        if (address.dialect() == Dialect.H2) {
            config.setMaxLifetime(0);
        } else {
            // the sale's own commit need not wait for the disk: force() or the sealer's commit does, for all at once
            config.setConnectionInitSql("set synchronous_commit = off");
        }
        try {
            // kept open: H2 closes its file with the last connection
            this.flushing = raw.getConnection();
            flushing.setAutoCommit(true);
            this.pool = new HikariDataSource(config);
        } catch (SQLException | RuntimeException failure) {
            closeQuietly(flushing);
            throw troubles.atOpening(failure).asException(failure);
        }
    }

    public Dialect dialect() {
        return address.dialect();
    }

    /** Pooled connections, auto-commit off. */
    public DataSource pool() {
        return pool;
    }

    /** A connection beside the pool, for checks and copies. */
    Connection ownConnection() throws SQLException {
        return raw.getConnection();
    }

    StoreAddress address() {
        return address;
    }

    Troubles troubles() {
        return troubles;
    }

    /** A pooled connection. */
    Connection take() {
        try {
            return pool.getConnection();
        } catch (SQLException failure) {
            throw unavailable(failure, null);
        }
    }

    /**
     * The failure as a trouble of the store, or null when it is something else. The connection on which it was seen is
     * not used again: after a full disk H2 keeps answering "closed" on connections that were open then.
     */
    @Nullable StoreUnavailableException trouble(Throwable failure, @Nullable Connection seenOn) {
        if (failure instanceof StoreUnavailableException known) {
            return known;
        }
        Troubles.Trouble trouble = troubles.of(failure);
        if (trouble == null) {
            return null;
        }
        if (seenOn != null) {
            pool.evictConnection(seenOn);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        return trouble.asException(failure);
    }

    private StoreUnavailableException unavailable(Throwable failure, @Nullable Connection seenOn) {
        StoreUnavailableException trouble = trouble(failure, seenOn);
        return trouble != null ? trouble : troubles.atOpening(failure).asException(failure);
    }

    /** See {@link org.trivetpos.persistence.Transactions#force()}. */
    void force() {
        flush.await();
    }

    private void flush() {
        try {
            Connection own = flushing;
            if (own == null) {
                own = raw.getConnection();
                own.setAutoCommit(true);
                flushing = own;
            }
            try (Statement statement = own.createStatement()) {
                // a message in the log of PostgreSQL is a commit that waits, and with it all commits before it
                statement.execute(dialect() == Dialect.H2 ? "checkpoint sync"
                        : "select pg_logical_emit_message(true, 'trivet', '')");
            }
        } catch (SQLException failure) {
            Connection broken = flushing;
            flushing = null;
            closeQuietly(broken);
            throw unavailable(failure, null);
        }
    }

    @Override
    public void close() {
        pool.close();
        closeQuietly(flushing);
        flushing = null;
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException alreadyBroken) {
                LOG.debug("closing a broken connection", alreadyBroken);
            }
        }
    }
}
