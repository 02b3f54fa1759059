package org.trivetpos.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How the sealer's thread is told that there is something to seal, and how urgent it is. */
final class SealBell {

    private static final long SAFETY_NET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long AFTER_A_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** How long facts wait for company that nobody waits for: a wait for the disk saved for a sale that comes now. */
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    /** Longer than a commit takes; for a thread to wake up takes about as long as one. */
    private static final long EXPECTED_WITHIN_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final List<CompletableFuture<Void>> barriers = new ArrayList<>();
    private volatile boolean woken;
    private boolean expecting;
    private boolean lingering;
    private long lingerUntil;
    private boolean closing;

    /** Somebody waits for the seal of what is committed. */
    void wake() {
        ring(() -> woken = true);
    }

    /** A commit whose seal somebody will wait for is under way: the thread gets up meanwhile. */
    void expect() {
        ring(() -> expecting = true);
    }

    /** Something is committed, but nobody waits for its seal. */
    void wakeSoon() {
        ring(() -> {
            if (!woken && !lingering) {
                lingering = true;
                lingerUntil = System.nanoTime() + LINGER_NANOS;
            }
        });
    }

    /** Done when everything that is committed now is sealed and durable. */
    CompletableFuture<Void> barrier() {
        CompletableFuture<Void> barrier = new CompletableFuture<>();
        ring(() -> {
            if (closing) {
                barrier.completeExceptionally(new IllegalStateException("the journal is closed"));
            } else {
                barriers.add(barrier);
                woken = true;
            }
        });
        return barrier;
    }

    private void ring(Runnable how) {
        lock.lock();
        try {
            how.run();
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Called by the sealer's thread; returns when there may be something to seal, with those who asked for everything.
     *
     * @param failing true if it could not seal the last time: then it rests a while, whoever rings
     */
    List<CompletableFuture<Void>> await(boolean failing) {
        lock.lock();
        try {
            long end = System.nanoTime() + (failing ? AFTER_A_FAILURE_NANOS : SAFETY_NET_NANOS);
            long nanos = nanosUntil(end, failing);
            while ((!woken || failing) && !closing && nanos > 0) {
                if (expecting && !failing) {
                    awaitExpected();
                } else {
                    rung.awaitNanos(nanos);
                }
                nanos = nanosUntil(end, failing);
            }
            woken = false;
            lingering = false;
            List<CompletableFuture<Void>> asked = List.copyOf(barriers);
            barriers.clear();
            return asked;
        } catch (InterruptedException stopping) {
            closing = true;
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private void awaitExpected() {
        expecting = false;
        lock.unlock();
        try {
            long end = System.nanoTime() + EXPECTED_WITHIN_NANOS;
            while (!woken && System.nanoTime() < end) {
                Thread.yield();
            }
        } finally {
            lock.lock();
        }
    }

    private long nanosUntil(long end, boolean failing) {
        long left = end - System.nanoTime();
        return lingering && !failing ? Math.min(left, lingerUntil - System.nanoTime()) : left;
    }

    /** What was asked could not be done; it is tried again. */
    void askAgain(List<CompletableFuture<Void>> asked) {
        ring(() -> barriers.addAll(asked));
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        ring(() -> closing = true);
    }

    /** The thread has ended: what was asked for will not be done. */
    void giveUp() {
        List<CompletableFuture<Void>> left;
        lock.lock();
        try {
            left = List.copyOf(barriers);
        } finally {
            lock.unlock();
        }
        left.forEach(one -> one.completeExceptionally(new IllegalStateException("the journal is closed")));
    }
}
