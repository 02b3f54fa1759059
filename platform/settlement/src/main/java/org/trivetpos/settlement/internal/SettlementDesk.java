package org.trivetpos.settlement.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayRequest;
import org.trivetpos.settlement.PaymentTaken;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.store.BusinessDays;

/**
 * Settles an order in one transaction: the order is locked and compared with what the cashier saw, placed if it was a
 * draft, numbered, written, journalled, closed, and every participant has its say. One failure undoes all of it.
 */
@Component(service = Settlement.class)
public final class SettlementDesk implements Settlement {

    private static final Duration UPDATED_WITHIN = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Ordering ordering;
    private final Permissions permissions;
    private final StaffDirectory staff;
    private final BusinessMoment moment;
    private final Ids ids;
    private final CheckRows rows = new CheckRows();
    private final ReceiptNumbers numbers = new ReceiptNumbers();
    private final Participation participation;
    private final Gate<KnownTender> tenderGate;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Tender> tenders = List.of();

    @Activate
    public SettlementDesk(@Reference Transactions transactions, @Reference Commands commands,
            @Reference Journal journal, @Reference Ordering ordering, @Reference Permissions permissions,
            @Reference StaffDirectory staff, @Reference BusinessDays days, @Reference Ids ids,
            @Reference Clock clock, @Reference Participation participation, @Reference Guard guard,
            @Reference(target = "(schema=settlement)") EntityUnit migrated) {
        this(transactions, commands, journal, ordering, permissions, staff, new BusinessMoment(days, clock), ids,
                participation, guard);
    }

    SettlementDesk(Transactions transactions, Commands commands, Journal journal, Ordering ordering,
            Permissions permissions, StaffDirectory staff, BusinessMoment moment, Ids ids, Participation participation,
            Guard guard) {
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.ordering = ordering;
        this.permissions = permissions;
        this.staff = staff;
        this.moment = moment;
        this.ids = ids;
        this.participation = participation;
        this.tenderGate = guard.gate(Tender.class, () -> tenders, KnownTender::of,
                Comparator.comparingInt(KnownTender::position).thenComparing(tender -> tender.id().value()));
    }

    @Deactivate
    void close() {
        tenderGate.close();
    }

    @Override
    public PayOutcome pay(CommandContext context, PayRequest request) {
        return commands.once(context, "settlement.pay", Paid.class, () -> settle(context, request)).outcome();
    }

    private Paid settle(CommandContext context, PayRequest request) {
        permissions.require(context, SettlementPermissions.PAY);
        List<Participation.Known> present = participation.inOrder();
        Order seen = ordering.lock(request.order());
        refuseUnpayable(seen);
        if (seen.version() != request.orderVersion() || !seen.price().due().equals(request.due())) {
            return new Paid(null, seen);
        }
        Receiving received = Receiving.of(request.due(), request.received(), this::tender);
        if (seen.training()) {
            return practised(context, present, seen, received);
        }
        Order frozen = placed(context, seen);
        Check check = write(context, frozen, received);
        for (Check.Payment payment : check.payments()) {
            journal.append(context, check.order().value(), new PaymentTaken(check.id(), payment.tender(),
                    payment.received(), payment.change(), check.businessDay()));
        }
        journal.append(context, check.order().value(), new CheckSettled(check, frozen));
        participation.each(present, "settle", one -> one.settle(context, check, frozen));
        ordering.close(context, check.order());
        return new Paid(check, null);
    }

    /** As if it were paid; nothing is numbered, written or journalled. */
    private Paid practised(CommandContext context, List<Participation.Known> present, Order order,
            Receiving received) {
        Check check = check(context, order, received, 0, moment.day());
        participation.each(present, "practise", one -> one.practise(context, check, order));
        ordering.close(context, order.id());
        return new Paid(check, null);
    }

    private Optional<KnownTender> tender(TenderId wanted) {
        return tenderGate.find(tender -> tender.id().equals(wanted), UPDATED_WITHIN);
    }

    private static void refuseUnpayable(Order order) {
        switch (order.status()) {
            case CLOSED, DISCARDED -> throw Refusal.of("settlement.closed", order.number()).asException();
            case OPEN, PARKED -> {
                if (order.lines().stream().allMatch(line -> line.state() == OrderLine.State.VOIDED)) {
                    throw Refusal.of("settlement.empty", order.number()).asException();
                }
            }
        }
    }

    /** Settling a pay-first order places it. Placing moves the version, so the cashier's was compared before. */
    private Order placed(CommandContext context, Order seen) {
        if (seen.lines().stream().noneMatch(line -> line.state() == OrderLine.State.DRAFT)) {
            return seen;
        }
        Order frozen = ordering.place(context, seen.id());
        if (!frozen.price().due().equals(seen.price().due())) {
            throw Refusal.of("settlement.price-moved", seen.price().due(), frozen.price().due()).asException();
        }
        return frozen;
    }

    private Check write(CommandContext context, Order order, Receiving received) {
        LocalDate day = moment.day();
        try {
            Check check = check(context, order, received,
                    numbers.next(transactions.connection(), day, transactions.dialect()), day);
            rows.insert(transactions.connection(), check);
            return check;
        } catch (SQLException failure) {
            throw new IllegalStateException("the check of order " + order.id().value() + " was not written", failure);
        }
    }

    private Check check(CommandContext context, Order order, Receiving received, int number, LocalDate day) {
        String name = staff.find(context.actor()).map(person -> person.name()).orElse(context.actor().value());
        return new Check(new CheckId(ids.next()), order.id(), order.number(), number, day, moment.instant(),
                context.actor(), name, context.terminal(), order.price().due(), order.price().tax(), received.change(),
                received.payments());
    }

    @Override
    public Optional<Check> find(CheckId id) {
        return select(CheckRows.BY_ID, id.value()).stream().findFirst();
    }

    @Override
    public Optional<Check> ofOrder(OrderId order) {
        return select(CheckRows.BY_ORDER, order.value()).stream().findFirst();
    }

    @Override
    public List<Check> ofDay(LocalDate day, int max) {
        return select(CheckRows.BY_DAY, day, day, max);
    }

    private List<Check> select(String query, Object... parameters) {
        try {
            return transactions.<List<Check>, SQLException>call(
                    () -> rows.select(transactions.connection(), query, parameters));
        } catch (SQLException failure) {
            throw new IllegalStateException("checks could not be read", failure);
        }
    }

    @Override
    public List<Tender> tenders() {
        return List.copyOf(tenderGate.standing());
    }

    /** When and on which business day it happens. */
    record BusinessMoment(BusinessDays days, Clock clock) {

        /** Milliseconds: what every database keeps. */
        Instant instant() {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }

        LocalDate day() {
            return days.current();
        }
    }

    /** The outcome as it is kept under the request id: one of the two. */
    record Paid(@Nullable Check check, @Nullable Order changed) {

        PayOutcome outcome() {
            if (check != null) {
                return new PayOutcome.Settled(check);
            }
            return new PayOutcome.Changed(Objects.requireNonNull(changed));
        }
    }
}
