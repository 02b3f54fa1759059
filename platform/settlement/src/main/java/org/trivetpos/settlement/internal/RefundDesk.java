package org.trivetpos.settlement.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.CheckRefunded;
import org.trivetpos.settlement.CheckReopened;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.settlement.PaymentReturned;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.RefundId;
import org.trivetpos.settlement.RefundRequest;
import org.trivetpos.settlement.Refundable;
import org.trivetpos.settlement.Refunds;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Settings;

/**
 * Gives money back in one transaction: the order is locked, so that two tills never give the same dish back twice; the
 * refund is written and journalled, and every participant has its say. One failure undoes all of it.
 */
@Component(service = Refunds.class)
public final class RefundDesk implements Refunds {

    private static final int LONGEST_REASON = 100;

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Ordering ordering;
    private final Pricing pricing;
    private final Permissions permissions;
    private final StaffDirectory staff;
    private final SettlementDesk.BusinessMoment moment;
    private final Ids ids;
    private final Participation participation;
    private final Settings settings;
    private final CheckRows checks = new CheckRows();
    private final RefundRows rows = new RefundRows();
    private final ReceiptNumbers numbers = new ReceiptNumbers();

    @Activate
    public RefundDesk(@Reference Transactions transactions, @Reference Commands commands, @Reference Journal journal,
            @Reference Ordering ordering, @Reference Pricing pricing, @Reference Permissions permissions,
            @Reference StaffDirectory staff, @Reference BusinessDays days, @Reference Ids ids, @Reference Clock clock,
            @Reference Participation participation, @Reference Settings settings,
            @Reference(target = "(schema=settlement)") EntityUnit migrated) {
        this(transactions, commands, journal, ordering, pricing, permissions, staff,
                new SettlementDesk.BusinessMoment(days, clock), ids, participation, settings);
    }

    RefundDesk(Transactions transactions, Commands commands, Journal journal, Ordering ordering, Pricing pricing,
            Permissions permissions, StaffDirectory staff, SettlementDesk.BusinessMoment moment, Ids ids,
            Participation participation, Settings settings) {
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.ordering = ordering;
        this.pricing = pricing;
        this.permissions = permissions;
        this.staff = staff;
        this.moment = moment;
        this.ids = ids;
        this.participation = participation;
        this.settings = settings;
    }

    @Override
    public Refund refund(CommandContext context, RefundRequest request) {
        return commands.once(context, "settlement.refund", Refund.class, () -> carryOut(context, request));
    }

    private Refund carryOut(CommandContext context, RefundRequest request) {
        permissions.require(context, SettlementPermissions.REFUND);
        List<Participation.Known> present = participation.inOrder();
        LocalText reason = reason(request.reason());
        Check check = check(request.check());
        Order sold = ordering.lock(check.order());
        Returns returns = new Returns(pricing, check, sold, of(check.id()));
        Refundable chosen = returns.of(request.lines());
        // dishes before numbers, as when they are sold: no two tills wait for each other
        ordering.returned(context, check.order(), lines(chosen).stream()
                .collect(Collectors.toMap(Refund.Line::line, Refund.Line::quantity)), reason);
        return give(context, present, returns, chosen, reason);
    }

    /** The order is locked. */
    private Refund give(CommandContext context, List<Participation.Known> present, Returns returns, Refundable chosen,
            LocalText reason) {
        Check check = chosen.check();
        Refund refund = new Refund(new RefundId(ids.next()), check.id(), returns.next(), moment.day(),
                moment.instant(), context.actor(), name(context), context.terminal(), reason, lines(chosen),
                chosen.amount(), returns.tax(chosen.amount()), chosen.back());
        write(refund);
        for (Check.Payment payment : refund.back()) {
            journal.append(context, check.order().value(), new PaymentReturned(refund.id(), check.id(),
                    payment.tender(), payment.received(), refund.businessDay()));
        }
        journal.append(context, check.order().value(), new CheckRefunded(refund, check.order(), check.orderNumber(),
                check.receiptNumber()));
        participation.each(present, "refund", one -> one.refund(context, refund, check, returns.order()));
        return refund;
    }

    @Override
    public CheckReopened reopen(CommandContext context, CheckId id, LocalText why) {
        return commands.once(context, "settlement.reopen", CheckReopened.class, () -> takeBack(context, id, why));
    }

    private CheckReopened takeBack(CommandContext context, CheckId id, LocalText why) {
        permissions.require(context, SettlementPermissions.REOPEN);
        List<Participation.Known> present = participation.inOrder();
        LocalText given = reason(why);
        Check check = check(id);
        if (!check.businessDay().equals(moment.day())) {
            throw Refusal.of("settlement.reopen-too-late", check.orderNumber()).asException();
        }
        Order paid = charged(id);
        ordering.reopen(context, check.order());
        List<Refund> before = of(id);
        if (!before.isEmpty()) {
            throw Refusal.of("settlement.reopen-refunded", check.orderNumber()).asException();
        }
        Returns returns = new Returns(pricing, check, paid, before);
        Refund counter = give(context, present, returns, returns.left(),
                new LocalText("反结账：" + given.in(Locale.CHINESE), "Re-opened: " + given.in(Locale.ENGLISH)));
        CheckReopened reopened = new CheckReopened(counter, check.order(), check.orderNumber(), check.receiptNumber());
        reading("the re-opening of " + id.value(), () -> {
            rows.reopened(transactions.connection(), counter);
            return true;
        });
        journal.append(context, check.order().value(), reopened);
        return reopened;
    }

    @Override
    public boolean isReopened(CheckId check) {
        return reading("check " + check.value(), () -> rows.isReopened(transactions.connection(), check));
    }

    @Override
    public Order charged(CheckId id) {
        Check check = check(id);
        Optional<Order> frozen = isReopened(id) ? journal.about(check.order().value()).stream()
                .filter(fact -> fact.type().equals("settlement.CheckSettled"))
                .map(fact -> journal.decode(fact, CheckSettled.class)).filter(fact -> fact.check().id().equals(id))
                .map(CheckSettled::order).findFirst() : ordering.find(check.order());
        return frozen.orElseThrow(() -> new IllegalStateException("check " + id.value() + " has no order"));
    }

    /** What is not given back does not stand on the paper. */
    private static List<Refund.Line> lines(Refundable chosen) {
        return chosen.lines().stream().filter(line -> line.left().isPositive())
                .map(line -> new Refund.Line(line.line(), line.name(), line.left(), line.amount())).toList();
    }

    private static LocalText reason(LocalText given) {
        LocalText reason = new LocalText(given.zh().strip(), given.en().strip());
        if (reason.zh().isEmpty() && reason.en().isEmpty() || reason.zh().length() > LONGEST_REASON
                || reason.en().length() > LONGEST_REASON) {
            throw Refusal.of("settlement.reason-needed", LONGEST_REASON).asException();
        }
        return reason;
    }

    private String name(CommandContext context) {
        return staff.find(context.actor()).map(person -> person.name()).orElse(context.actor().value());
    }

    private void write(Refund refund) {
        reading("refund " + refund.id().value(), () -> {
            numbers.hold(transactions.connection(), refund.businessDay(), transactions.dialect());
            rows.insert(transactions.connection(), refund);
            return true;
        });
    }

    private Check check(CheckId id) {
        return reading("check " + id.value(), () -> checks.select(transactions.connection(), CheckRows.BY_ID,
                id.value())).stream().findFirst().orElseThrow(() -> Refusal.of("settlement.no-check").asException());
    }

    private <T> T reading(String what, Transactions.Work<T, SQLException> work) {
        try {
            return transactions.call(work);
        } catch (SQLException failure) {
            throw new IllegalStateException(what + " could not be read or written", failure);
        }
    }

    @Override
    public Refundable refundable(CheckId id) {
        return returns(id).left();
    }

    @Override
    public Refundable preview(RefundRequest request) {
        return returns(request.check()).of(request.lines());
    }

    private Returns returns(CheckId id) {
        Check check = check(id);
        Order order = ordering.find(check.order())
                .orElseThrow(() -> new IllegalStateException("check " + id.value() + " has no order"));
        return new Returns(pricing, check, order, of(id));
    }

    @Override
    public List<Refund> of(CheckId check) {
        return reading("refunds of " + check.value(), () -> rows.of(transactions.connection(), check));
    }

    @Override
    public List<LocalText> reasons() {
        return Stream.concat(settings.texts(SettlementSettings.REFUND_REASONS).stream(),
                ordering.returnReasons().stream()).distinct().toList();
    }
}
