package org.trivetpos.persistence;

import java.sql.Connection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one transaction of the shop's one database. A transaction takes one pooled connection and binds it to the thread;
 * sessions of every bundle that is touched run on that connection; at the end all of them flush and there is one real
 * commit. A nested call joins the outer one; any failure rolls all of it back. Thread-safe.
 */
@ProviderType
public interface Transactions {

    /** Work that runs inside a transaction. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws X;
    }

    /** Work without a result. */
    @FunctionalInterface
    interface Action<X extends Exception> {
        void run() throws X;
    }

    /**
     * Runs the work in the current transaction, or in a new one that is committed when the work returns and rolled back
     * when it throws.
     *
     * @throws StoreUnavailableException if the database cannot be reached, is full or damaged
     */
    <T, X extends Exception> T call(Work<T, X> work) throws X;

    /** Like {@link #call} for work without a result. */
    default <X extends Exception> void run(Action<X> action) throws X {
        this.<Boolean, X>call(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    /** True while a transaction is bound to this thread. */
    boolean active();

    /**
     * The connection of the running transaction, for plain JDBC. Its commit, rollback and close do nothing: they are
     * not the caller's to call. Tables are named with their schema.
     *
     * @throws IllegalStateException outside a transaction
     */
    Connection connection();

    /**
     * Runs at the end of the outermost transaction, still inside it and before the sessions are flushed: for rows that
     * are collected and written in one batch. A failure rolls the transaction back.
     *
     * @throws IllegalStateException outside a transaction
     */
    void beforeCommit(Runnable work);

    /**
     * Runs once the outermost transaction has really been committed, on its thread; not at all if it is rolled back.
     */
    void afterCommit(Runnable work);

    /** Runs once the outermost transaction has been rolled back, on its thread; not at all if it is committed. */
    void afterRollback(Runnable work);

    /**
     * Returns when everything committed so far by anyone would survive a power cut. Callers that wait at the same time
     * share one flush ({@code CHECKPOINT SYNC} on H2, a synchronous commit on PostgreSQL). Never called inside a
     * transaction.
     */
    void force();

    /** Which database it is, for the few statements that differ. */
    Dialect dialect();

    /** The databases that a store can use. */
    enum Dialect { H2, POSTGRESQL }
}
