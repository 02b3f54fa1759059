package org.trivetpos.itest.browser;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something outside this process to become true, and says what it waited for. */
final class Eventually {

    private static final long PAUSE_NANOS = 50_000_000;

    private Eventually() {
    }

    static void holds(Duration patience, String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } catch (Exception failed) {
                throw new IllegalStateException("while waiting until " + what, failed);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("waited " + patience.toSeconds() + " s in vain until " + what);
    }
}
