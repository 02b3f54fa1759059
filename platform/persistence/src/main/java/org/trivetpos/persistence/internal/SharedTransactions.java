package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions;

/** One connection, bound to the thread, for every bundle that the transaction touches. */
public final class SharedTransactions implements Transactions {

    private final Database database;
    private final Consumer<StoreUnavailableException> onTrouble;
    private final ThreadLocal<@Nullable Running> bound = new ThreadLocal<>();

    /** @param onTrouble told whenever the database turns out not to be usable */
    public SharedTransactions(Database database, Consumer<StoreUnavailableException> onTrouble) {
        this.database = database;
        this.onTrouble = onTrouble;
    }

    @Override
    public <T, X extends Exception> T call(Work<T, X> work) throws X {
        Running outer = bound.get();
        return outer == null ? inNew(work) : joining(outer, work);
    }

    private static <T, X extends Exception> T joining(Running outer, Work<T, X> work) throws X {
        try {
            return work.run();
        } catch (Throwable failure) {
            outer.fail(failure);
            throw failure;
        }
    }

    private <T, X extends Exception> T inNew(Work<T, X> work) throws X {
        Running running = begin();
        T result;
        try {
            result = work.run();
            running.commit();
        } catch (Throwable failure) {
            StoreUnavailableException trouble = database.trouble(failure, running.real());
            running.rollback();
            end(running);
            running.afterRollback();
            if (trouble != null) {
                onTrouble.accept(trouble);
                throw trouble;
            }
            throw failure;
        }
        end(running);
        running.afterCommit();
        return result;
    }

    private Running begin() {
        try {
            Running running = new Running(database);
            bound.set(running);
            return running;
        } catch (StoreUnavailableException trouble) {
            onTrouble.accept(trouble);
            throw trouble;
        }
    }

    private void end(Running running) {
        bound.remove();
        running.release();
    }

    @Override
    public boolean active() {
        return bound.get() != null;
    }

    @Override
    public Connection connection() {
        return running().participant();
    }

    @Override
    public void beforeCommit(Runnable work) {
        running().beforeCommit(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        running().afterCommit(work);
    }

    @Override
    public void afterRollback(Runnable work) {
        running().afterRollback(work);
    }

    @Override
    public void force() {
        if (active()) {
            throw new IllegalStateException("force() waits for commits and so cannot be called inside a transaction");
        }
        database.force();
    }

    @Override
    public Dialect dialect() {
        return database.dialect();
    }

    Running running() {
        Running running = bound.get();
        if (running == null) {
            throw new IllegalStateException("no transaction runs on this thread; wrap the call in Transactions.run");
        }
        return running;
    }

    /** A failed commit is an {@link SQLException} that callers of {@link #call} did not declare. */
    static final class CommitFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CommitFailedException(SQLException cause) {
            super("the transaction could not be committed: " + cause.getMessage(), cause);
        }
    }
}
