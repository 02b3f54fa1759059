package org.trivetpos.printing.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs short work after a while. */
interface Later extends AutoCloseable {

    void after(Duration delay, Runnable work);

    @Override
    void close();

    /** By a thread of its own. */
    static Later onThread() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("printing-later").factory());
        return new Later() {
            private final Logger log = LoggerFactory.getLogger(Later.class);

            @Override
            public void after(Duration delay, Runnable work) {
                try {
                    thread.schedule(() -> guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
                } catch (RejectedExecutionException closed) {
                    log.debug("printing stops; nothing is tried later");
                }
            }

            private void guarded(Runnable work) {
                try {
                    work.run();
                } catch (RuntimeException failure) {
                    log.error("a timed step of printing failed", failure);
                }
            }

            @Override
            public void close() {
                thread.shutdownNow();
            }
        };
    }
}
