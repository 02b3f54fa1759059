package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.zip.ZipOutputStream;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The storage engine below an embedded H2. Left to itself it writes a state in which a transaction that runs meanwhile
 * can be contained by half (it takes the roots of its trees one after the other), writes everything at each commit, and
 * with a write delay of 0 never gives space back. So it is told when to write: while no transaction is changing
 * anything, once for all that are acknowledged together.
 */
final class H2Engine {

    private static final Logger LOG = LoggerFactory.getLogger(H2Engine.class);
    private static final int ONLY_WHEN_TOLD = -1;
    private static final int PATIENCE_MILLIS = 250;
    private static final int FILL_PERCENT = 60;
    private static final int REWRITE_BYTES = 2 << 20;

    private final MVStore store;
    private final ReentrantReadWriteLock changing;

    /**
     * @param open     any connection to the database
     * @param changing held for reading by whoever changes something
     */
    H2Engine(Connection open, ReentrantReadWriteLock changing) throws SQLException {
        this.changing = changing;
        Object connection = open.unwrap(JdbcConnection.class);
        try {
            // H2 exports neither these classes from its bundle nor a shorter way; their methods are public
            Object session = connection.getClass().getMethod("getSession").invoke(connection);
            Object database = session.getClass().getMethod("getDatabase").invoke(session);
            Object tables = database.getClass().getMethod("getStore").invoke(database);
            this.store = (MVStore) tables.getClass().getMethod("getMvStore").invoke(tables);
        } catch (ReflectiveOperationException notEmbedded) {
            throw new SQLException("a store on H2 is embedded: jdbc:h2:file:...", notEmbedded);
        }
        store.setAutoCommitDelay(ONLY_WHEN_TOLD);
    }

    /** Hands everything committed to the operating system: it survives the end of the process. */
    void write() {
        boolean quiet = tryQuiet();
        try {
            store.commit();
        } finally {
            if (quiet) {
                changing.writeLock().unlock();
            }
        }
    }

    /** Makes everything committed survive a power cut. The wait for the disk holds nobody up. */
    void sync() {
        write();
        store.sync();
    }

    /** Rewrites old, mostly dead parts of the file, so that their space is used again. */
    void giveSpaceBack() {
        store.compact(FILL_PERCENT, REWRITE_BYTES);
    }

    /** Copies the file as it is now; later changes may be in the copy, each whole or not at all. */
    void copyTo(OutputStream target) throws IOException {
        write();
        ZipOutputStream zip = new ZipOutputStream(target);
        store.getFileStore().backup(zip);
        zip.finish();
    }

    private boolean tryQuiet() {
        try {
            boolean quiet = changing.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!quiet) {
                LOG.debug("a transaction takes long; the store is written beside it");
            }
            return quiet;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
