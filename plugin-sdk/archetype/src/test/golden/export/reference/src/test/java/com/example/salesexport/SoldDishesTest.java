package com.example.salesexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.CheckSettled;

class SoldDishesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Money NONE = Money.zero(CurrencyUnit.of("CNY"));

    private final List<String> added = new ArrayList<>();
    private final Sales sales = new Sales() {
        @Override
        public void add(long journalNumber, List<Sale> lines) {
            lines.forEach(line -> added.add(journalNumber + " " + line.receipt() + " " + line.dish() + " "
                    + line.quantity() + " " + line.takings()));
        }

        @Override
        public List<Sale> of(BusinessPeriod period) {
            return List.of();
        }
    };

    private static OrderLine line(String dish, String net, OrderLine.State state) {
        Money price = Money.parse("CNY " + net);
        return new OrderLine(new LineId(dish), new ItemId(dish), new VariantId(dish), LocalText.same(dish),
                LocalText.same(""), LocalText.same(""), false, Quantity.ONE, price, List.of(), List.of(), "", state,
                new PricedLine(dish, price, List.of(), price, List.of()));
    }

    @Test
    void everyDishOfASettledCheckIsASaleAndAVoidedOneIsNone() {
        StaffId staff = new StaffId("staff-1");
        Order order = new Order(new OrderId("order-1"), 5, 1, new ModeId("counter"), Order.Serving.DINE_IN,
                Order.Status.CLOSED, null, null, staff, NOON, TODAY, "",
                List.of(line("tofu", "18.00", OrderLine.State.SERVED), line("rice", "3.00", OrderLine.State.VOIDED)),
                new PricedBasket(List.of(), NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE));
        CheckSettled fact = new CheckSettled(new Check(new CheckId("check-1"), order.id(), 5, 3, TODAY, NOON, staff,
                "王芳", new TerminalId("till-1"), Money.parse("CNY 18.00"), NONE, NONE, List.of()), order);
        Journal journal = (Journal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Journal.class},
                (proxy, method, args) -> fact);
        new SoldDishes(journal, sales).read(new SealedFact(42, "settlement.CheckSettled", 1, "order-1", NOON, null,
                null, null, "{}", ""));
        assertThat(added).containsExactly("42 3 tofu 1 CNY 18.00");
    }
}
