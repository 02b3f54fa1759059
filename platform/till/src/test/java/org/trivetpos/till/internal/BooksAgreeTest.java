package org.trivetpos.till.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckRefunded;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.settlement.Refund;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.ShiftReport;

/** Whatever is sold and given back: the report of the day says what the journal's facts add up to. */
class BooksAgreeTest {

    private static final Drawer SHARED = new Drawer(TestStore.h2());
    private static final List<String> REASONS = List.of("熟客", "等太久", "试吃");
    private static final Money NONE = Money.zero(Drawer.CNY);

    /** @param off a percentage that is taken off; {@code how}: by hand, given away, by a rule */
    record Sale(long list, int off, int how, int reason, boolean card, boolean goesBack, boolean tomorrow) { }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return Combinators.combine(Arbitraries.longs().between(1, 50_000), Arbitraries.integers().between(0, 90),
                Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 2), Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 4).map(one -> one == 0),
                Arbitraries.integers().between(0, 5).map(one -> one == 0)).as(Sale::new).list().ofMaxSize(20);
    }

    @Property(tries = 40)
    void theDaysReportIsTheSumOfTheJournalsFacts(@ForAll("sales") List<Sale> sales) {
        LocalDate day = SHARED.day.plusDays(2);
        SHARED.day = day;
        long before = SHARED.store.journal().head().map(head -> head.number()).orElse(0L);
        SHARED.till.open(SHARED.store.context(), fen(1_000_000));
        for (Sale sale : sales) {
            SHARED.day = sale.tomorrow() ? day.plusDays(1) : day;
            sell(sale);
        }
        SHARED.day = day;
        ShiftReport shift = SHARED.till.close(SHARED.store.context(), fen(1_000_000));
        DayReport report = SHARED.close(day, 1);

        assertThat(report).isEqualTo(SHARED.till.day(SHARED.store.context(), day));
        assertThat(report.shifts()).extracting(one -> one.shift().id()).containsExactly(shift.shift().id());
        List<CheckSettled> settled = facts(before, "settlement.CheckSettled", CheckSettled.class).stream()
                .filter(fact -> fact.check().businessDay().equals(day)).toList();
        List<Refund> given = facts(before, "settlement.CheckRefunded", CheckRefunded.class).stream()
                .map(CheckRefunded::refund).filter(refund -> refund.businessDay().equals(day)).toList();
        assertThat(report.checks()).isEqualTo(settled.size());
        assertThat(report.sales()).isEqualTo(sum(settled, fact -> fact.check().due()));
        assertThat(report.breakdown().list()).isEqualTo(sum(settled, fact -> fact.order().price().list()));
        assertThat(report.breakdown().chargesAndRounding(report.sales())).isEqualTo(NONE);
        assertThat(report.tax()).isEqualTo(sum(settled, fact -> fact.check().tax()).minus(sum(given, Refund::tax)));
        assertThat(report.refunds()).isEqualTo(given.size());
        assertThat(report.refunded()).isEqualTo(sum(given, Refund::amount));
        assertThat(sum(report.breakdown().refunds(), Because::amount)).isEqualTo(report.refunded());
        assertThat(sum(report.breakdown().taxes(), tax -> tax.tax())).isEqualTo(report.tax());
        assertThat(sum(report.breakdown().taxes(), tax -> tax.sales()))
                .isEqualTo(report.sales().minus(report.refunded()));
        assertThat(byReason(report.breakdown().discounts())).isEqualTo(taken(settled, "manual"));
        assertThat(byReason(report.breakdown().comps())).isEqualTo(taken(settled, "comp"));
        assertThat(byReason(report.breakdown().promotions())).isEqualTo(taken(settled, "rule"));
        for (String tender : List.of("cash", "card")) {
            Money stayed = sum(settled.stream().flatMap(fact -> fact.check().payments().stream())
                    .filter(paid -> paid.tender().value().equals(tender)).toList(), Check.Payment::net)
                    .minus(sum(given.stream().flatMap(refund -> refund.back().stream())
                            .filter(paid -> paid.tender().value().equals(tender)).toList(), Check.Payment::net));
            assertThat(sum(report.tenders().stream().filter(total -> total.tender().equals(tender)).toList(),
                    ShiftReport.TenderTotal::amount)).as(tender).isEqualTo(stayed);
        }
        assertThat(report.breakdown().firstReceipt()).isEqualTo(
                settled.stream().mapToInt(fact -> fact.check().receiptNumber()).min().orElse(0));
        assertThat(report.breakdown().lastReceipt()).isEqualTo(
                settled.stream().mapToInt(fact -> fact.check().receiptNumber()).max().orElse(0));
    }

    @AfterContainer
    static void close() {
        SHARED.close();
    }

    private static void sell(Sale sale) {
        Money list = fen(sale.list());
        Money off = sale.how() == 1 ? list : fen(sale.list() * sale.off() / 100);
        Order order = order(list, off, sale);
        Check check = sale.card() ? SHARED.card(amount(list.minus(off))) : SHARED.cash(amount(list.minus(off)),
                amount(list.minus(off)));
        CommandContext context = CommandContext.of(check.staff(), check.terminal(),
                new RequestId(SHARED.store.ids().next()));
        SHARED.store.transactions().run(() -> {
            SHARED.store.journal().append(context, "order-1", new CheckSettled(check, order));
            SHARED.till.settle(context, check, order);
        });
        if (sale.goesBack() && check.due().isPositive()) {
            Refund refund = SHARED.back(check);
            SHARED.store.transactions().run(() -> {
                SHARED.store.journal().append(context, "order-1",
                        new CheckRefunded(refund, check.order(), 1, check.receiptNumber()));
                SHARED.till.refund(context, refund, check, order);
            });
        }
    }

    private static Order order(Money list, Money off, Sale sale) {
        LocalText reason = LocalText.same(REASONS.get(sale.reason()));
        String source = List.of("manual", "comp", "rule").get(sale.how());
        List<Adjustment> adjustments = off.isZero() ? List.of()
                : List.of(new Adjustment(source, reason, off.negated()));
        PricedLine price = new PricedLine("l", list, adjustments, list.minus(off), List.of());
        OrderLine line = new OrderLine(new LineId("l"), new ItemId("i"), new VariantId("v"), LocalText.same("鱼"),
                LocalText.same(""), LocalText.same(""), false, Quantity.ONE, list, List.of(), List.of(), "",
                OrderLine.State.PLACED, price);
        return new Order(new OrderId("order-1"), 1, 1, new ModeId("counter"), Order.Serving.DINE_IN,
                Order.Status.OPEN, null, new TerminalId("till-1"), new StaffId("staff-1"),
                SHARED.store.clock().instant(), SHARED.day, "", List.of(line), new PricedBasket(List.of(price), list,
                        off.negated(), NONE, NONE, NONE, NONE, list.minus(off), NONE));
    }

    /** What the frozen orders in the facts say was taken off, in minor units by reason. */
    private static Map<String, Long> taken(List<CheckSettled> settled, String source) {
        Map<String, Long> sums = new TreeMap<>();
        settled.stream().flatMap(fact -> fact.order().lines().stream())
                .flatMap(line -> line.price().adjustments().stream()).filter(one -> one.source().equals(source))
                .forEach(one -> sums.merge(one.reason().zh(), -one.amount().getAmountMinorLong(), Long::sum));
        return sums;
    }

    private static Map<String, Long> byReason(List<Because> sums) {
        Map<String, Long> found = new TreeMap<>();
        sums.forEach(one -> found.put(one.reason().zh(), one.amount().getAmountMinorLong()));
        return found;
    }

    private static <F extends Fact> List<F> facts(long after, String type, Class<F> as) {
        List<F> found = new ArrayList<>();
        SHARED.store.journal().read(after, 10_000).stream().filter(fact -> fact.type().equals(type))
                .forEach(fact -> found.add(SHARED.store.journal().decode(fact, as)));
        return found;
    }

    private static <T> Money sum(List<T> some, Function<T, Money> amount) {
        return some.stream().map(amount).reduce(NONE, Money::plus);
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    private static Money fen(long fen) {
        return Money.ofMinor(Drawer.CNY, fen);
    }
}
