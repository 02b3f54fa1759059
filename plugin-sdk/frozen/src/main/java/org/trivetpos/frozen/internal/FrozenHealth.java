package org.trivetpos.frozen.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.frozen.IceMade;
import org.trivetpos.frozen.screen.FrozenScreen;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.plugins.spi.HealthCheck;
import org.trivetpos.store.BusinessDays;

/** Says whether everything that it was compiled against is still there and still means the same. */
@Component(service = HealthCheck.class)
public final class FrozenHealth implements HealthCheck {

    private final Transactions transactions;
    private final EntityUnit unit;
    private final Journal journal;
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;
    private final BusinessDays days;
    private final Rooms rooms;

    @Activate
    public FrozenHealth(@Reference Transactions transactions, @Reference(target = "(schema=frozen)") EntityUnit unit,
            @Reference Journal journal, @Reference Commands commands, @Reference Ids ids, @Reference Clock clock,
            @Reference BusinessDays days, @Reference Rooms rooms) {
        this.transactions = transactions;
        this.unit = unit;
        this.journal = journal;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
        this.days = days;
        this.rooms = rooms;
    }

    @Override
    public void check() {
        rooms.answer();
        FrozenScreen.shown("frozen");
        String id = ids.next();
        IceMade fact = made(id);
        transactions.run(() -> unit.entityManager().persist(new Ice(id, 100, fact.at())));
        CommandContext once = CommandContext.of(new StaffId("frozen"), new TerminalId("frozen"),
                new RequestId(ids.next()));
        melt(once, id, fact);
        melt(once, id, fact);
        long grams = transactions.call(() -> unit.entityManager().find(Ice.class, id).grams());
        if (grams != 99) {
            throw new IllegalStateException("a command was not done exactly once: " + grams);
        }
        journal.awaitSealed(Duration.ofSeconds(5));
        List<IceMade> kept = journal.about(id).stream().map(one -> journal.decode(one, IceMade.class)).toList();
        if (!kept.equals(List.of(fact))) {
            throw new IllegalStateException("the fact is not what it was: " + kept);
        }
    }

    private void melt(CommandContext once, String id, IceMade fact) {
        commands.once(once, "frozen.melt", Void.class, () -> {
            unit.entityManager().find(Ice.class, id).melts(1);
            journal.append(once, id, fact);
            return null;
        });
    }

    private IceMade made(String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new IceMade(new OrderId(id), Quantity.parse("1.35"), Money.parse("CNY 12.34"),
                new LocalText("冰", "Ice"), now, days.current(), List.of("a", "b"));
    }
}
