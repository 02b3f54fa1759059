package org.trivetpos.persistence.internal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One flush serves all who asked before it began; who comes later shares the next one. */
final class GroupFlush {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Runnable flush;
    private long asked;
    private long done;
    private boolean running;

    GroupFlush(Runnable flush) {
        this.flush = flush;
    }

    void await() {
        lock.lock();
        try {
            long mine = ++asked;
            while (done < mine) {
                if (running) {
                    ended.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        long upTo = asked;
        running = true;
        lock.unlock();
        boolean flushed = false;
        try {
            flush.run();
            flushed = true;
        } finally {
            lock.lock();
            running = false;
            if (flushed) {
                done = upTo;
            }
            ended.signalAll();
        }
    }
}
