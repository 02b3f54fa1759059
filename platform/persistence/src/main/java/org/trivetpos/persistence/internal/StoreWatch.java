package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth.State;

/** Looks after the open database: tries again, reads all of it in the background, watches the space. */
final class StoreWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final int RETRY_SECONDS = 3;
    private static final int FULL_CHECK_AFTER_CRASH_SECONDS = 10;
    private static final int FULL_CHECK_SECONDS = 300;

    private final Health health;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-keeper").daemon().factory());
    private final ScheduledExecutorService checker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-check").daemon().priority(Thread.MIN_PRIORITY).factory());
    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Future<?> space;
    private @Nullable Future<?> check;

    StoreWatch(Health health) {
        this.health = health;
    }

    void now(Runnable attempt) {
        keeper.execute(attempt);
    }

    void later(Runnable attempt) {
        keeper.schedule(attempt, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    void start(Database database, StoreFolder folder, Clock clock, boolean clean) {
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        space = keeper.scheduleWithFixedDelay(() -> health.warn(folder.space()), 0, 60, TimeUnit.SECONDS);
        check = checker.schedule(() -> readAll(database, clock, stop),
                clean ? FULL_CHECK_SECONDS : FULL_CHECK_AFTER_CRASH_SECONDS, TimeUnit.SECONDS);
    }

    private void readAll(Database database, Clock clock, AtomicBoolean stop) {
        try (Connection connection = database.ownConnection()) {
            Refusal damaged = new TableCheck(connection, database.dialect()).everything(stop::get);
            if (damaged != null) {
                LOG.error("the store is damaged: {}", damaged);
                health.trouble(State.DAMAGED, damaged);
            }
            if (!stop.get()) {
                health.fullCheckDone(clock.instant());
            }
        } catch (SQLException failure) {
            LOG.warn("the full check could not be made: {}", failure.toString());
        }
    }

    /** After a trouble: asks every few seconds, until the database answers again. */
    void untilItAnswers(Database database) {
        if (probing.compareAndSet(false, true)) {
            keeper.schedule(() -> probe(database), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void probe(Database database) {
        if (stopped.get()) {
            probing.set(false);
            return;
        }
        try {
            database.force();
            probing.set(false);
            health.sound();
        } catch (RuntimeException stillBroken) {
            LOG.debug("the store does not answer yet", stillBroken);
            keeper.schedule(() -> probe(database), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop() {
        stopped.set(true);
        for (Future<?> one : new Future<?>[] {space, check}) {
            if (one != null) {
                one.cancel(false);
            }
        }
    }

    @Override
    public void close() {
        stop();
        keeper.shutdown();
        checker.shutdown();
        try {
            if (!checker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("the full check did not stop within 5 seconds");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
