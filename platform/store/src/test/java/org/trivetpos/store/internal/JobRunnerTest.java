package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.testkit.Offered;

class JobRunnerTest {

    private final OpenJobs open = new OpenJobs();

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aRunThatFailsIsTriedThreeTimesAndThenWaitsForItsNextTime() {
        open.here(open.job("acme.nightly", new Schedule.Daily(LocalTime.of(3, 0)), run -> {
            throw new java.io.IOException("no such folder");
        }));
        open.at(24, "03:00");
        assertThat(open.only().last().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(open.only().last().words().en()).contains("no such folder");
        assertThat(open.shop.guard.troubles()).extracting(Trouble::gate, Trouble::what)
                .containsExactly(tuple("ScheduledJob", "run"));
        open.at(24, "03:09");
        assertThat(open.runs).hasSize(1);
        open.at(24, "03:10");
        open.at(24, "03:20");
        open.at(24, "03:40");
        assertThat(open.runs).hasSize(3);
        assertThat(open.only().last().attempt()).isEqualTo(3);
        open.at(25, "03:00");
        assertThat(open.runs).hasSize(4);
        assertThat(open.only().last().attempt()).isEqualTo(1);
    }

    @Test
    void aRunThatRefusesInWordsIsNoFaultOfItsBundle() {
        open.here(open.job("acme.days", new Schedule.AfterBusinessDay(), run -> {
            throw Refusal.of("store.terminal-gone").asException();
        }));
        open.at(24, "04:00");
        assertThat(open.only().last().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(open.only().last().words().in(Locale.ENGLISH)).contains("no longer paired");
        assertThat(open.only().last().words().in(Locale.CHINESE)).contains("取消配对");
        assertThat(open.shop.guard.troubles()).isEmpty();
    }

    @Test
    void aJobThatStallsHoldsNoOtherUpAndIsNeverRunTwiceAtOnce() {
        CountDownLatch release = new CountDownLatch(1);
        open.here(new OpenJobs.Plain("acme.stalls", new Schedule.Every(1), Duration.ofMillis(200), run -> {
            open.runs.add("stalled");
            release.await();
        }), open.job("acme.often", new Schedule.Every(1)));
        open.store.clock().advance(Duration.ofMinutes(1));
        open.look();
        assertThat(open.runs).containsExactlyInAnyOrder("stalled", "acme.often 2026-11-23");
        assertThat(open.runner.all()).extracting(job -> job.last().outcome())
                .containsExactly(Outcome.DONE, Outcome.LATE);
        open.store.clock().advance(Duration.ofMinutes(2));
        open.look();
        assertThat(open.runs).containsExactlyInAnyOrder("stalled", "acme.often 2026-11-23",
                "acme.often 2026-11-23");
        open.runner.runNow(open.store.context(), "acme.stalls");
        open.awaitIdle();
        assertThat(open.runner.all().getLast().last().words().en()).contains("has not come back");
        release.countDown();
    }

    @Test
    void aJobWhoseConstructorStallsHoldsNoOtherUp() {
        CountDownLatch release = new CountDownLatch(1);
        OpenJobs.come(open.runner, Offered.by(() -> {
            OpenJobs.await(release);
            return open.job("acme.late", new Schedule.Every(1));
        }));
        open.here(open.job("acme.often", new Schedule.Every(1)));
        open.store.clock().advance(Duration.ofMinutes(1));
        open.look();
        assertThat(open.runs).containsExactly("acme.often 2026-11-23");
        assertThat(open.shop.guard.troubles()).extracting(Trouble::gate).containsExactly("ScheduledJob");
        release.countDown();
    }

    @Test
    void aRunThatTheShopDiedInIsMadeAgain() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        OpenJobs.come(open.runner, open.job("acme.days", new Schedule.AfterBusinessDay(), run -> {
            begun.countDown();
            release.await();
        }));
        open.store.clock().set(OpenJobs.on(24, "04:00"));
        open.runner.look();
        OpenJobs.await(begun);
        // what another process would find on the disk now
        OpenShop after = new OpenShop(open.store);
        JobRunner restarted = open.runner(after);
        OpenJobs.come(restarted, open.job("acme.days", new Schedule.AfterBusinessDay()));
        assertThat(restarted.all().getFirst().last().outcome()).isEqualTo(Outcome.BROKEN_OFF);
        assertThat(open.runs).hasSize(1);
        release.countDown();
        open.awaitIdle();
        open.runner.close();
        open.runner = restarted;
        open.at(24, "04:10");
        assertThat(open.runs).containsExactly("acme.days 2026-11-23", "acme.days 2026-11-23");
        assertThat(open.only().last().attempt()).isEqualTo(2);
    }

    @Test
    void aManagerHasAJobRunAtOnceAndTheJournalKnowsWho() {
        open.here(open.job("acme.days", new Schedule.AfterBusinessDay()));
        open.runner.runNow(open.store.context(), "acme.days");
        open.awaitIdle();
        assertThat(open.runs).containsExactly("acme.days 2026-11-22");
        assertThat(open.only().last().byHand()).isTrue();
        assertThat(open.shop.facts("acme.days")).containsExactly("store.JobRunByHand{\"job\":\"acme.days\","
                + "\"title\":{\"zh\":\"acme.days\",\"en\":\"acme.days\"}}");
        open.at(24, "04:00");
        assertThat(open.runs).hasSize(2);
        open.shop.allowed.remove(Doorkeeper.JOBS);
        assertRefused("test.not-allowed", "acme.days");
    }

    @Test
    void aRunByHandThatSucceedsDoesWhatWasDue() {
        List<String> broken = Collections.synchronizedList(new ArrayList<>(List.of("broken")));
        open.here(open.job("acme.days", new Schedule.AfterBusinessDay(), run -> {
            if (!broken.isEmpty()) {
                throw new IllegalStateException("broken on purpose");
            }
        }));
        open.at(24, "04:00");
        broken.clear();
        open.runner.runNow(open.store.context(), "acme.days");
        open.awaitIdle();
        open.at(24, "04:30");
        assertThat(open.runs).hasSize(2).containsOnly("acme.days 2026-11-23");
        assertThat(open.only().last().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatIsNotThereOrUnderWayIsNotBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        open.here(open.job("acme.long", new Schedule.Every(60), run -> {
            begun.countDown();
            release.await();
        }));
        assertRefused("store.job-gone", "acme.none");
        open.runner.runNow(open.store.context(), "acme.long");
        OpenJobs.await(begun);
        assertRefused("store.job-running", "acme.long");
        assertThat(open.only().running()).isTrue();
        release.countDown();
        open.awaitIdle();
        assertThat(open.runs).hasSize(1);
        assertThat(open.shop.facts("acme.long")).hasSize(1);
    }

    private void assertRefused(String code, String job) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> open.runner.runNow(open.store.context(), job))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
