package org.trivetpos.store.internal;

import org.trivetpos.persistence.Transactions;

/**
 * A part of the store in memory: the newest committed state, also when two commits are told in the wrong order.
 *
 * @param <T> immutable
 */
final class Kept<T> {

    private long version;
    private volatile T value;

    Kept(T loaded) {
        this.version = 0;
        this.value = loaded;
    }

    T value() {
        return value;
    }

    /** Tells the state that the running transaction writes, once it has really been committed. */
    void afterCommit(Transactions transactions, long newVersion, T written) {
        transactions.afterCommit(() -> learn(newVersion, written));
    }

    private synchronized void learn(long newVersion, T written) {
        if (newVersion > version) {
            version = newVersion;
            value = written;
        }
    }
}
