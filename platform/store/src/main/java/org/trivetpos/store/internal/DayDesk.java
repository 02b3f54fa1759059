package org.trivetpos.store.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Anchor;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayClosed;
import org.trivetpos.store.DayClosing;

/**
 * A day's end: whoever takes part has nothing left to do, the head of the journal is written where a rewriter of the
 * database does not reach, the day gets its number, and from the commit on the next day is open.
 */
@Component(service = DayClosing.class)
public final class DayDesk implements DayClosing {

    /** A shop that has never closed a day begins with yesterday: what was before has no Z report. */
    private static final int FIRST_TIME_BACK = 2;

    private final Commands commands;
    private final Journal journal;
    private final Doorkeeper door;
    private final ClosedDays closed;
    private final TradingDay days;
    private final DayParticipants participants;
    private final Clock clock;

    @Activate
    public DayDesk(@Reference Commands commands, @Reference Journal journal, @Reference Doorkeeper door,
            @Reference ClosedDays closed, @Reference TradingDay days, @Reference DayParticipants participants,
            @Reference Clock clock) {
        this.commands = commands;
        this.journal = journal;
        this.door = door;
        this.closed = closed;
        this.days = days;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public Due due() {
        LocalDate day = dueDay();
        List<Refusal> missing = new ArrayList<>();
        notBegun(day).ifPresent(missing::add);
        missing.addAll(participants.missing(day));
        return new Due(day, missing);
    }

    /** The oldest that has something in it, else the one that is open. */
    private LocalDate dueDay() {
        LocalDate today = days.byTheClock();
        LocalDate after = closed.last().map(ClosedDay::day).orElseGet(() -> today.minusDays(FIRST_TIME_BACK));
        return participants.traded(after, today).stream().findFirst().orElseGet(days::current);
    }

    private Optional<Refusal> notBegun(LocalDate day) {
        return day.isAfter(days.byTheClock())
                ? Optional.of(Refusal.of("store.day-not-begun", day.minusDays(1).toString(), day.toString()))
                : Optional.empty();
    }

    @Override
    public ClosedDay close(CommandContext context, LocalDate day) {
        LocalDate due = dueDay();
        // in a transaction of its own, before the one that closes: the same anchor may be written by a drawer
        Anchor anchor = journal.anchor();
        return commands.once(context, "store.close-day", ClosedDay.class, () -> {
            door.require(context, Doorkeeper.CLOSE_DAY);
            long version = closed.turnstile();
            if (!day.equals(due) || closed.find(day).isPresent()) {
                throw Refusal.of("store.day-not-due", day.toString()).asException();
            }
            notBegun(day).ifPresent(refusal -> {
                throw refusal.asException();
            });
            ClosedDay now = new ClosedDay(day, closed.nextNumber(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    context.actor(), anchor.number(), anchor.hash());
            closed.insert(now, version);
            journal.append(context, day.toString(), new DayClosed(now));
            participants.close(context, now);
            // the close itself stands outside the database as well
            journal.afterSealed(journal::anchor);
            return now;
        });
    }
}
