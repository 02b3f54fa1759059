package org.trivetpos.store.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.ScheduledJobs.Job;
import org.trivetpos.store.spi.ScheduledJob;
import org.trivetpos.testkit.Offered;
import org.trivetpos.testkit.TestStore;

/**
 * The runner over a real store. The clock is set by hand and looked at by hand; it is noon of 23 November at first, and
 * the business day begins at 04:00.
 */
final class OpenJobs {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    interface Work {
        void run(JobRun run) throws Exception;
    }

    record Plain(String id, Schedule schedule, Duration longest, Work work) implements ScheduledJob {
        @Override
        public LocalText title() {
            return LocalText.same(id);
        }

        @Override
        public void run(JobRun run) throws Exception {
            work.run(run);
        }
    }

    final TestStore store;
    final OpenShop shop;
    /** Each run that was begun: the job's id and the business day. */
    final List<String> runs = Collections.synchronizedList(new ArrayList<>());
    JobRunner runner;

    OpenJobs() {
        this(TestStore.h2());
    }

    OpenJobs(TestStore store) {
        this.store = store;
        this.shop = new OpenShop(store);
        this.runner = runner(shop);
        shop.allowed.add(Doorkeeper.JOBS);
    }

    JobRunner runner(OpenShop of) {
        return new JobRunner(store.transactions(), store.commands(), store.journal(), of.door, store.clock(), of.shops,
                of.days(), store.texts(new StoreTexts()), of.guard);
    }

    void close() {
        runner.close();
        store.close();
    }

    ScheduledJob job(String id, Schedule schedule, Work work) {
        return new Plain(id, schedule, Duration.ofMinutes(5), run -> {
            runs.add(id + " " + run.businessDay());
            work.run(run);
        });
    }

    ScheduledJob job(String id, Schedule schedule) {
        return job(id, schedule, run -> { });
    }

    void here(ScheduledJob... jobs) {
        for (ScheduledJob job : jobs) {
            come(runner, job);
        }
        awaitIdle();
    }

    static void come(JobRunner runner, ScheduledJob job) {
        come(runner, Offered.of(job));
    }

    static void come(JobRunner runner, Offered<ScheduledJob> job) {
        try {
            runner.comes(job).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** The shop stops and starts again, with these jobs. */
    void restart(ScheduledJob... jobs) {
        runner.close();
        runner = runner(shop);
        here(jobs);
    }

    static LocalDateTime on(int day, String time) {
        return LocalDateTime.of(LocalDate.of(2026, 11, day), LocalTime.parse(time));
    }

    void at(int day, String time) {
        store.clock().set(on(day, time));
        look();
    }

    /** Looks, and returns when what was begun has ended. */
    void look() {
        runner.look();
        awaitIdle();
    }

    void awaitIdle() {
        Phaser changed = new Phaser(1);
        try (AutoCloseable following = runner.onChange(changed::arrive)) {
            long end = System.nanoTime() + LONGEST.toNanos();
            int phase = changed.getPhase();
            while (runner.all().stream().anyMatch(Job::running)) {
                phase = changed.awaitAdvanceInterruptibly(phase, Math.max(1, end - System.nanoTime()),
                        TimeUnit.NANOSECONDS);
            }
        } catch (Exception late) {
            throw new AssertionError("a job does not end", late);
        }
    }

    Job only() {
        return runner.all().getFirst();
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not come so far");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
