package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction that runs now: its connection, the sessions on it, and what is to be done at its end. */
final class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** Selects that lock, or that give what a change of theirs wrote. */
    private static final Pattern CHANGES = Pattern.compile("\\bfor\\s+update\\b|\\b(old|final)\\s+table\\b",
            Pattern.CASE_INSENSITIVE);

    private final Database database;
    private final Connection real;
    private final Connection participant;
    private final Map<JpaUnit, Session> sessions = new LinkedHashMap<>(4);
    private final List<Runnable> before = new ArrayList<>(2);
    private final List<Runnable> committed = new ArrayList<>(2);
    private final List<Runnable> rolledBack = new ArrayList<>(2);
    private @Nullable Throwable failure;
    private boolean changing;

    Running(Database database) {
        this.database = database;
        this.real = database.take();
        this.participant = new ParticipantConnection(real, this);
    }

    /** The connection for a statement. From its first change on, the transaction keeps the file from being written. */
    Connection toRun(String sql) {
        if (!changing && !isPlainSelect(sql)) {
            database.beginChanging();
            changing = true;
        }
        return real;
    }

    private static boolean isPlainSelect(String sql) {
        return sql.regionMatches(true, 0, "select", 0, 6) && !CHANGES.matcher(sql).find();
    }

    Connection real() {
        return real;
    }

    Connection participant() {
        return participant;
    }

    Session session(JpaUnit unit) {
        Session session = sessions.get(unit);
        if (session == null) {
            session = unit.open(participant);
            sessions.put(unit, session);
        }
        return session;
    }

    void beforeCommit(Runnable work) {
        before.add(work);
    }

    void afterCommit(Runnable work) {
        committed.add(work);
    }

    void afterRollback(Runnable work) {
        rolledBack.add(work);
    }

    /** A nested call failed: nothing of this transaction may be kept, whatever becomes of the exception. */
    void fail(Throwable nested) {
        failure = nested;
    }

    void commit() {
        if (failure != null) {
            throw new IllegalStateException("a nested call failed and its exception was not passed on", failure);
        }
        for (int i = 0; i < before.size(); i++) {
            before.get(i).run();
        }
        for (Session session : List.copyOf(sessions.values())) {
            session.getTransaction().commit();
        }
        try {
            real.commit();
        } catch (SQLException refused) {
            throw new SharedTransactions.CommitFailedException(refused);
        }
    }

    void rollback() {
        for (Session session : sessions.values()) {
            try {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            } catch (RuntimeException alreadyFailing) {
                LOG.debug("a session could not be rolled back; its connection is", alreadyFailing);
            }
        }
        try {
            real.rollback();
        } catch (SQLException broken) {
            LOG.debug("the connection is broken, which rolls back as well", broken);
        }
    }

    void release() {
        sessions.forEach((unit, session) -> {
            try {
                unit.release(session);
            } catch (RuntimeException alreadyClosed) {
                LOG.warn("a session of {} could not be closed", unit.schema(), alreadyClosed);
            }
        });
        try {
            real.close();
        } catch (SQLException broken) {
            LOG.debug("the pool drops a broken connection by itself", broken);
        } finally {
            if (changing) {
                changing = false;
                database.endChanging();
            }
        }
    }

    void afterCommit() {
        runAll(committed);
    }

    void afterRollback() {
        runAll(rolledBack);
    }

    private static void runAll(List<Runnable> works) {
        for (Runnable work : works) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error("work after the end of a transaction failed; the transaction itself stands", failed);
            }
        }
    }
}
