package org.trivetpos.example.numberstand.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.example.numberstand.NumberCalled;
import org.trivetpos.example.numberstand.NumberStandPermissions;
import org.trivetpos.example.numberstand.NumberTaken;
import org.trivetpos.example.numberstand.StandingNumber;
import org.trivetpos.example.numberstand.StandingNumber.State;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.BusinessDays;

/** The numbers of today. A step changes its row and appends its fact in one transaction. Thread-safe. */
@Component(service = Numbers.class)
public final class Numbers {

    private final Transactions transactions;
    private final EntityUnit unit;
    private final Commands commands;
    private final Journal journal;
    private final Permissions permissions;
    private final BusinessDays days;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param unit is there when the migrations have been run */
    @Activate
    public Numbers(@Reference Transactions transactions, @Reference(target = "(schema=number_stand)") EntityUnit unit,
            @Reference Commands commands, @Reference Journal journal, @Reference Permissions permissions,
            @Reference BusinessDays days, @Reference Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.commands = commands;
        this.journal = journal;
        this.permissions = permissions;
        this.days = days;
        this.clock = clock;
    }

    /** A guest has paid and waits; in the reader's transaction. The same order is taken up once. */
    void waits(OrderId order, int number, LocalDate day, Instant at) {
        if (row(order).isEmpty()) {
            unit.entityManager().persist(new NumberRow(order, number, day, at));
            transactions.afterCommit(this::tell);
        }
    }

    public void call(CommandContext context, OrderId order) {
        step(context, "number-stand.call", order, row -> {
            row.call(clock.instant());
            return new NumberCalled(order, row.number(), row.businessDay());
        });
    }

    public void handOver(CommandContext context, OrderId order) {
        step(context, "number-stand.hand-over", order, row -> {
            row.take(clock.instant());
            return new NumberTaken(order, row.number(), row.businessDay());
        });
    }

    private void step(CommandContext context, String name, OrderId order, Function<NumberRow, Fact> change) {
        permissions.require(context, NumberStandPermissions.CALL);
        commands.once(context, name, Void.class, () -> {
            row(order).ifPresent(row -> journal.append(context, order.value(), change.apply(row)));
            transactions.afterCommit(this::tell);
            return null;
        });
    }

    /** Who still waits or was called today, the lowest number first. */
    public List<StandingNumber> standing() {
        return transactions.call(() -> unit.entityManager().createQuery(
                "from NumberRow where businessDay = :day and state <> :taken order by number", NumberRow.class)
                .setParameter("day", days.current()).setParameter("taken", State.TAKEN)
                .getResultList().stream().map(NumberRow::view).toList());
    }

    private Optional<NumberRow> row(OrderId order) {
        return Optional.ofNullable(unit.entityManager().find(NumberRow.class, order.value()));
    }

    /** Calls back after each change until closed; for screens. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
