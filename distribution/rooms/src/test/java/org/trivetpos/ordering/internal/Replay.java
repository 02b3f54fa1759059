package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.CompGiven;
import org.trivetpos.ordering.DiscountGiven;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.PriceTyped;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.CheckRefunded;
import org.trivetpos.settlement.CheckReopened;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.settlement.Refund;
import org.trivetpos.till.ShiftClosed;
import org.trivetpos.till.ShiftOpened;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.CashMoved;
import org.trivetpos.till.Shift;

/** The day told again from nothing but the journal, as a reader that knows no room would. */
final class Replay {

    private final Trading trading;
    final Map<TerminalId, Drawer> open = new HashMap<>();
    final Map<CheckId, Check> checks = new LinkedHashMap<>();
    final Map<CheckId, Money> refunded = new HashMap<>();
    final Map<OrderId, Integer> answered = new HashMap<>();
    /** What was placed and not voided, by its line. */
    final Map<LineId, Quantity> ordered = new HashMap<>();
    /** Pieces of a dish that were taken and given back: mostly below zero. */
    final Map<String, Integer> moved = new HashMap<>();
    private int lastReceipt;

    Replay(Trading trading) {
        this.trading = trading;
    }

    /** What a shift should say. */
    static final class Drawer {
        final Shift shift;
        final Map<String, Money> tenders = new HashMap<>();
        Money cash;
        Money sales = Blackboard.fen(0);
        Money tax = Blackboard.fen(0);
        Money back = Blackboard.fen(0);
        int sold;
        int refunds;
        int openings;

        Drawer(Shift shift) {
            this.shift = shift;
            this.cash = shift.openingFloat();
        }

        void moved(Check.Payment payment, Money net) {
            tenders.merge(payment.tender().value(), net, Money::plus);
            if (payment.counted()) {
                cash = cash.plus(net);
            }
        }

        void agreesWith(ShiftReport report) {
            assertThat(report.checks()).isEqualTo(sold);
            assertThat(report.sales()).isEqualTo(sales);
            assertThat(report.tax()).isEqualTo(tax);
            assertThat(report.expected()).isEqualTo(cash);
            assertThat(report.refunds()).isEqualTo(refunds);
            assertThat(report.refunded()).isEqualTo(back);
            assertThat(report.openings()).isEqualTo(openings);
            Map<String, Money> said = report.tenders().stream()
                    .collect(Collectors.toMap(ShiftReport.TenderTotal::tender, ShiftReport.TenderTotal::amount));
            assertThat(said).isEqualTo(tenders);
            Money counted = report.counted();
            if (counted != null) {
                assertThat(report.overShort()).isEqualTo(counted.minus(cash));
            }
        }
    }

    Replay of(List<SealedFact> journal) {
        journal.forEach(this::tell);
        return this;
    }

    private <F extends org.trivetpos.journal.Fact> F read(SealedFact fact, Class<F> as) {
        return trading.shop.journal.decode(fact, as);
    }

    private void tell(SealedFact fact) {
        if (trading.practised.contains(new OrderId(fact.subject()))) {
            assertThat(fact.type()).as("of what was only practised").isEqualTo("ordering.OrderPractised");
        }
        switch (fact.type()) {
            case "till.ShiftOpened" -> {
                Shift shift = read(fact, ShiftOpened.class).shift();
                assertThat(open.put(shift.terminal(), new Drawer(shift))).isNull();
            }
            case "till.ShiftClosed" -> {
                ShiftReport report = read(fact, ShiftClosed.class).report();
                open.remove(report.shift().terminal()).agreesWith(report);
            }
            case "settlement.CheckSettled" -> sold(fact, read(fact, CheckSettled.class));
            case "settlement.CheckRefunded" -> gaveBack(fact, read(fact, CheckRefunded.class).refund());
            case "settlement.CheckReopened" -> {
                assertThat(trading.may(fact.actor(), "settlement.reopen")).isTrue();
                CheckId back = read(fact, CheckReopened.class).counter().check();
                assertThat(refunded.get(back)).isEqualTo(checks.get(back).due());
            }
            case "till.DrawerOpened" -> {
                assertThat(trading.may(fact.actor(), "till.open-drawer")).isTrue();
                Drawer drawer = open.get(new TerminalId(String.valueOf(fact.terminal())));
                if (drawer != null) {
                    drawer.openings++;
                }
            }
            case "till.CashMoved" -> {
                CashMoved moved = read(fact, CashMoved.class);
                assertThat(trading.may(fact.actor(), moved.way() == CashMoved.Way.PAY_IN ? "till.pay-in"
                        : "till.pay-out")).isTrue();
                Drawer drawer = open.get(moved.terminal());
                drawer.cash = drawer.cash.plus(moved.change());
                assertThat(drawer.cash.isNegative()).as("no drawer gives what it has not").isFalse();
            }
            case "ordering.DiscountGiven" -> {
                DiscountGiven given = read(fact, DiscountGiven.class);
                if (given.discount() != null) {
                    assertThat(given.share()).isLessThanOrEqualTo(Math.max(trading.limit(fact.actor()),
                            answered.getOrDefault(given.order(), 0)));
                    assertThat(trading.may(fact.actor(), "ordering.discount")).isTrue();
                }
                answered.merge(given.order(), given.share(), Math::max);
            }
            case "ordering.CompGiven" -> {
                if (read(fact, CompGiven.class).reason() != null) {
                    assertThat(trading.may(fact.actor(), "ordering.comp")).isTrue();
                }
            }
            case "ordering.LinesPlaced" -> read(fact, LinesPlaced.class).lines().forEach(line -> {
                assertThat(ordered.put(line.id(), line.quantity())).as("placed once").isNull();
                moves(line, line.quantity(), -1);
            });
            case "ordering.LineVoided" -> voided(fact, read(fact, LineVoided.class));
            case "ordering.LinesReturned" -> {
                LinesReturned back = read(fact, LinesReturned.class);
                if (back.backToStock()) {
                    back.lines().forEach(one -> moves(one.line(), one.quantity(), 1));
                }
            }
            case "ordering.PriceTyped" -> assertThat(read(fact, PriceTyped.class).to().isPositive()).isTrue();
            default -> { }
        }
    }

    private void voided(SealedFact fact, LineVoided voided) {
        assertThat(trading.may(fact.actor(), "ordering.void")).isTrue();
        assertThat(voided.line().quantity()).isEqualTo(ordered.get(voided.line().id()));
        assertThat(voided.value()).isLessThanOrEqualTo(voided.line().price().net());
        ordered.merge(voided.line().id(), voided.quantity(), Quantity::minus);
        if (voided.backToStock()) {
            moves(voided.line(), voided.quantity(), 1);
        }
    }

    private void moves(OrderLine line, Quantity quantity, int sign) {
        int sets = sign * Math.toIntExact(quantity.portions());
        moved.merge(line.item().value(), line.weighed() ? sign : sets, Integer::sum);
        line.components().forEach(part -> moved.merge(part.item().value(), sets, Integer::sum));
    }

    /** What was placed, less what was voided; a line of which all is voided costs nothing. */
    private void isWhatWasOrdered(Order order) {
        for (OrderLine line : order.lines()) {
            if (line.isVoided()) {
                assertThat(line.price().net()).isEqualTo(Blackboard.fen(0));
                assertThat(ordered.getOrDefault(line.id(), Quantity.ZERO)).isEqualTo(Quantity.ZERO);
            } else {
                assertThat(line.quantity()).isEqualTo(ordered.get(line.id()));
            }
        }
    }

    private void sold(SealedFact fact, CheckSettled settled) {
        Check check = settled.check();
        isWhatWasOrdered(settled.order());
        assertThat(check.receiptNumber()).as("without a gap").isEqualTo(++lastReceipt);
        assertThat(check.due()).isEqualTo(settled.order().price().due());
        assertThat(settled.order().training()).isFalse();
        assertThat(check.payments().stream().map(Check.Payment::net).reduce(Blackboard.fen(0), Money::plus))
                .isEqualTo(check.due());
        checks.put(check.id(), check);
        Drawer drawer = open.get(new TerminalId(String.valueOf(fact.terminal())));
        if (drawer == null) {
            assertThat(check.payments()).as("cash goes into an open drawer").noneMatch(Check.Payment::counted);
            return;
        }
        drawer.sold++;
        drawer.sales = drawer.sales.plus(check.due());
        drawer.tax = drawer.tax.plus(check.tax());
        check.payments().forEach(payment -> drawer.moved(payment, payment.net()));
    }

    private void gaveBack(SealedFact fact, Refund refund) {
        assertThat(trading.may(fact.actor(), "settlement.refund")
                || trading.may(fact.actor(), "settlement.reopen")).isTrue();
        takenBack(refund);
    }

    private void takenBack(Refund refund) {
        assertThat(refunded.merge(refund.check(), refund.amount(), Money::plus))
                .isLessThanOrEqualTo(checks.get(refund.check()).due());
        Drawer drawer = open.get(refund.terminal());
        if (drawer == null) {
            assertThat(refund.back()).as("cash comes out of an open drawer").noneMatch(Check.Payment::counted);
            return;
        }
        drawer.refunds++;
        drawer.back = drawer.back.plus(refund.amount());
        drawer.tax = drawer.tax.minus(refund.tax());
        refund.back().forEach(payment -> drawer.moved(payment, payment.received().negated()));
    }
}
