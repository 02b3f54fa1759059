package org.trivetpos.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.store.ScheduledJobs.Run;
import org.trivetpos.store.Shops;

/**
 * When a job is due by what is known of it, on the shop's wall clock. A clock that was put back a little repeats
 * nothing; one that was wrong by more than a day does not keep a job waiting for the future to come.
 */
final class Timetable {

    static final int ATTEMPTS = 3;
    static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DAYS = 31;

    private final Clock clock;
    private final Shops shops;
    private final TradingDay days;

    Timetable(Clock clock, Shops shops, TradingDay days) {
        this.clock = clock;
        this.shops = shops;
        this.days = days;
    }

    /** What is known of a job that comes for the first time: all until now needs no run. */
    JobRow fresh(String id) {
        return new JobRow(id, clock.instant(), days.current().minusDays(1), 0, null);
    }

    /** The same, unless it tells of a future that a wrong clock once showed. */
    JobRow believable(Schedule schedule, JobRow row) {
        Instant now = clock.instant();
        LocalDate open = days.current();
        Duration most = schedule instanceof Schedule.Every(int minutes) ? Duration.ofMinutes(minutes)
                : Duration.ofDays(1);
        if (!row.settledUntil().isAfter(now.plus(most)) && !row.settledDay().isAfter(open)) {
            return row;
        }
        return new JobRow(row.id(), now, row.settledDay().isAfter(open) ? open.minusDays(1) : row.settledDay(), 0,
                row.last());
    }

    /** When it is run next; in the past or now if it is due. */
    Instant next(Schedule schedule, JobRow row) {
        Instant planned = planned(schedule, row);
        Run last = row.last();
        if (row.attempts() == 0 || last == null || last.ended() == null) {
            return planned;
        }
        Instant again = last.ended().plus(PAUSE);
        return again.isAfter(clock.instant().plus(PAUSE)) ? planned : again;
    }

    private Instant planned(Schedule schedule, JobRow row) {
        return switch (schedule) {
            case Schedule.Every(int minutes) -> row.settledUntil().plus(Duration.ofMinutes(minutes));
            case Schedule.Daily(LocalTime time) -> after(row.settledUntil(), time);
            case Schedule.AfterBusinessDay() -> days.endOf(day(row));
        };
    }

    /** The first time of that kind after the moment. */
    private Instant after(Instant moment, LocalTime time) {
        LocalDate day = moment.atZone(shops.current().zone()).toLocalDate();
        Instant today = at(day, time);
        return today.isAfter(moment) ? today : at(day.plusDays(1), time);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, shops.current().zone()).toInstant();
    }

    /** The business day that is to be made next. */
    private LocalDate day(JobRow row) {
        LocalDate open = days.current();
        LocalDate next = row.settledDay().plusDays(1);
        LocalDate oldest = open.minusDays(MOST_DAYS);
        return next.isBefore(oldest) ? oldest : next;
    }

    /** What to run it for now, or null if it is not due. */
    @Nullable JobRun due(Schedule schedule, JobRow row) {
        if (next(schedule, row).isAfter(clock.instant())) {
            return null;
        }
        LocalDate day = schedule instanceof Schedule.AfterBusinessDay ? day(row) : days.current();
        return new JobRun(planned(schedule, row), day, false);
    }

    /** A run that somebody asks for now. */
    JobRun byHand(Schedule schedule) {
        LocalDate day = schedule instanceof Schedule.AfterBusinessDay ? days.current().minusDays(1) : days.current();
        return new JobRun(clock.instant(), day, true);
    }

    JobRow begun(JobRow row, JobRun run) {
        int attempt = run.byHand() ? 1 : row.attempts() + 1;
        return new JobRow(row.id(), row.settledUntil(), row.settledDay(), run.byHand() ? row.attempts() : attempt,
                new Run(run.businessDay(), clock.instant(), null, Outcome.RUNNING, JobRow.NO_WORDS, attempt,
                        run.byHand()));
    }

    /** What it was run for needs no run any more if it succeeded, or has failed often enough. */
    JobRow ended(Schedule schedule, JobRow row, Run how) {
        boolean settles = how.outcome() == Outcome.DONE
                || !how.byHand() && (schedule instanceof Schedule.Every || row.attempts() >= ATTEMPTS);
        boolean forADay = schedule instanceof Schedule.AfterBusinessDay;
        if (!settles || forADay && !how.day().equals(day(row))) {
            return new JobRow(row.id(), row.settledUntil(), row.settledDay(), row.attempts(), how);
        }
        return new JobRow(row.id(), clock.instant(), forADay ? how.day() : days.current().minusDays(1), 0, how);
    }
}
