package org.trivetpos.kernel.internal;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The guard's threads. So many calls may run at a time; one that is given up leaves its seat to others while its thread
 * runs on. It is not interrupted: a thread that is interrupted while it reads the database's file closes that for
 * everybody.
 */
final class Seats {

    /** Calls at a time: more than tills that tap in the same millisecond, few enough to keep the machine answering. */
    static final int SEATS = 32;
    /** Threads altogether, the lost ones included. */
    static final int MOST_THREADS = 256;

    private final Semaphore seats = new Semaphore(SEATS);
    private final ThreadPoolExecutor threads;

    Seats() {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "trivet-gate-" + number.incrementAndGet());
            thread.setDaemon(true);
            // not the caller's: that may be the loader of a bundle that goes while the thread stays
            thread.setContextClassLoader(Seats.class.getClassLoader());
            return thread;
        });
    }

    boolean take(long nanos) throws InterruptedException {
        return seats.tryAcquire() || nanos > 0 && seats.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void leave() {
        seats.release();
    }

    /** False if there is no thread for it. */
    boolean run(Runnable call) {
        try {
            threads.execute(call);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    int threads() {
        return threads.getPoolSize();
    }

    void close() {
        threads.shutdown();
    }
}
