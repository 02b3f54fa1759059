package org.trivetpos.persistence.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/** The open database: its pool and its way to the disk. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int WAIT_FOR_CONNECTION_MILLIS = 10_000;
    private static final int WRITTEN_AFTER_MILLIS = 50;
    private static final long WRITTEN = 0;
    private static final int SPACE_GIVEN_BACK_SECONDS = 5;

    private final StoreAddress address;
    private final DataSource raw;
    private final HikariDataSource pool;
    private final Troubles troubles;
    private final GroupFlush flush = new GroupFlush(this::flush);
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-writer").daemon().factory());
    private volatile long changedSince;
    private volatile @Nullable Disk disk;

    /** The connection that stands for the disk, and the engine below it when it is H2. */
    private record Disk(Connection connection, @Nullable H2Engine engine) { }

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
            disk();
            this.pool = new HikariDataSource(config);
        } catch (SQLException | RuntimeException failure) {
            dropDisk();
            writer.shutdown();
            throw troubles.atOpening(failure).asException(failure);
        }
        if (address.dialect() == Dialect.H2) {
            writer.scheduleWithFixedDelay(this::writeChanges, WRITTEN_AFTER_MILLIS, WRITTEN_AFTER_MILLIS,
                    TimeUnit.MILLISECONDS);
            writer.scheduleWithFixedDelay(this::giveSpaceBack, SPACE_GIVEN_BACK_SECONDS, SPACE_GIVEN_BACK_SECONDS,
                    TimeUnit.SECONDS);
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

    /** Called by a transaction before its first change; H2's file is not written while it changes something. */
    void beginChanging() {
        changing.readLock().lock();
    }

    /** Called by the same thread when the transaction has ended. */
    void endChanging() {
        if (changedSince == WRITTEN) {
            changedSince = System.nanoTime();
        }
        changing.readLock().unlock();
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

    /** After tables were replaced: what connections know of the old ones under these names is not used again. */
    void renewConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
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
            Disk open = disk();
            if (open.engine() != null) {
                changedSince = WRITTEN;
                open.engine().sync();
                return;
            }
            // a message in the log is a commit that waits for the disk, and with it all commits before it
            try (Statement statement = open.connection().createStatement()) {
                statement.execute("select pg_logical_emit_message(true, 'trivet', '')");
            }
        } catch (SQLException | RuntimeException failure) {
            dropDisk();
            throw unavailable(failure, null);
        }
    }

    /**
     * What nobody waits for: drafts survive a crash of the process after a tenth of a second. While sales are settled
     * every few milliseconds their sealing writes drafts along, and this finds nothing old enough.
     */
    private void writeChanges() {
        long since = changedSince;
        if (since != WRITTEN && System.nanoTime() - since >= TimeUnit.MILLISECONDS.toNanos(WRITTEN_AFTER_MILLIS)) {
            changedSince = WRITTEN;
            beside(H2Engine::write);
        }
    }

    private void giveSpaceBack() {
        beside(H2Engine::giveSpaceBack);
    }

    private void beside(Consumer<H2Engine> work) {
        Disk open = disk;
        if (open != null && open.engine() != null) {
            try {
                work.accept(open.engine());
            } catch (RuntimeException failure) {
                LOG.debug("whoever uses the store next sees this too", failure);
            }
        }
    }

    /** A consistent copy of an embedded store, as a zip. */
    void copyTo(OutputStream target) throws IOException, SQLException {
        H2Engine engine = disk().engine();
        if (engine == null) {
            throw new IllegalStateException("only an embedded store is copied as a file");
        }
        engine.copyTo(target);
    }

    private synchronized Disk disk() throws SQLException {
        Disk open = disk;
        if (open == null) {
            Connection connection = raw.getConnection();
            connection.setAutoCommit(true);
            open = new Disk(connection, dialect() == Dialect.H2 ? new H2Engine(connection, changing) : null);
            disk = open;
        }
        return open;
    }

    private synchronized void dropDisk() {
        Disk open = disk;
        disk = null;
        if (open != null) {
            try {
                open.connection().close();
            } catch (SQLException alreadyBroken) {
                LOG.debug("closing a broken connection", alreadyBroken);
            }
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        pool.close();
        dropDisk();
    }
}
