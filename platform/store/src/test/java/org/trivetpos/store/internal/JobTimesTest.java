package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.store.spi.ScheduledJob;

class JobTimesTest {

    private final OpenJobs open = new OpenJobs();

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aDailyJobRunsAtItsTimeOnceADay() {
        ScheduledJob nightly = open.job("acme.nightly", new Schedule.Daily(LocalTime.of(3, 0)));
        open.here(nightly);
        assertThat(open.only().next().atZone(open.store.clock().getZone()).toLocalDateTime())
                .isEqualTo(OpenJobs.on(24, "03:00"));
        open.at(24, "02:59");
        assertThat(open.runs).isEmpty();
        open.at(24, "03:00");
        open.at(24, "03:00");
        open.at(24, "23:00");
        assertThat(open.runs).containsExactly("acme.nightly 2026-11-23");
        assertThat(open.only().last()).satisfies(last -> {
            assertThat(last.outcome()).isEqualTo(Outcome.DONE);
            assertThat(last.attempt()).isEqualTo(1);
        });
        open.at(25, "03:00");
        assertThat(open.runs).hasSize(2);
    }

    @Test
    void aRestartNeitherForgetsADailyRunNorMakesItTwice() {
        ScheduledJob nightly = open.job("acme.nightly", new Schedule.Daily(LocalTime.of(3, 0)));
        open.here(nightly);
        open.at(24, "03:00");
        open.restart(nightly);
        assertThat(open.runs).hasSize(1);
        open.store.clock().set(OpenJobs.on(27, "09:00"));
        open.restart(nightly);
        open.restart(nightly);
        assertThat(open.runs).as("three nights off are made up by one run").hasSize(2);
    }

    @Test
    void aClockThatIsPutBackALittleRepeatsNothingAndAWrongYearStopsNothing() {
        ScheduledJob nightly = open.job("acme.nightly", new Schedule.Daily(LocalTime.of(3, 0)));
        open.here(nightly, open.job("acme.days", new Schedule.AfterBusinessDay()));
        open.at(24, "04:00");
        assertThat(open.runs).hasSize(2);
        open.at(24, "02:59");
        open.at(24, "04:00");
        assertThat(open.runs).hasSize(2);
        open.store.clock().set(LocalDateTime.of(2031, 1, 1, 9, 0));
        open.look();
        open.at(24, "12:00");
        open.runs.clear();
        open.at(25, "04:00");
        assertThat(open.runs).containsExactlyInAnyOrder("acme.nightly 2026-11-25", "acme.days 2026-11-24");
    }

    @Test
    void everyBusinessDayIsMadeOnceAndInOrderAlsoThoseThatEndedWhileTheShopWasOff() {
        ScheduledJob days = open.job("acme.days", new Schedule.AfterBusinessDay());
        open.here(days);
        open.at(24, "03:59");
        assertThat(open.runs).isEmpty();
        open.at(24, "04:00");
        open.at(24, "04:01");
        assertThat(open.runs).containsExactly("acme.days 2026-11-23");
        open.store.clock().set(OpenJobs.on(27, "10:00"));
        open.restart(days);
        open.look();
        open.look();
        open.look();
        assertThat(open.runs).containsExactly("acme.days 2026-11-23", "acme.days 2026-11-24", "acme.days 2026-11-25",
                "acme.days 2026-11-26");
    }

    @Test
    void aJobOfEveryFewMinutesIsNotMadeUp() {
        ScheduledJob often = open.job("acme.often", new Schedule.Every(10));
        open.here(often);
        open.store.clock().advance(Duration.ofMinutes(9));
        open.look();
        assertThat(open.runs).isEmpty();
        open.store.clock().advance(Duration.ofMinutes(1));
        open.look();
        open.look();
        open.store.clock().advance(Duration.ofHours(5));
        open.restart(often);
        open.look();
        assertThat(open.runs).hasSize(2);
    }
}
