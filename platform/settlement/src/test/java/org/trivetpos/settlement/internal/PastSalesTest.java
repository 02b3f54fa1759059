package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivetpos.settlement.internal.Counter.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PastSale;
import org.trivetpos.settlement.PastSales;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.RefundRequest;
import org.trivetpos.settlement.SaleQuery;
import org.trivetpos.testkit.TestStore;

/** Sales are found by whatever a guest says of them; the clock of the test stands at 12:00 of the shop. */
class PastSalesTest {

    private static final LocalDate TODAY = Counter.TODAY;

    private static Check paid(Counter counter, Order order) {
        return ((PayOutcome.Settled) counter.pay(order, "cash " + order.price().due().getAmount())).check();
    }

    private static List<Integer> found(Counter counter, String text) {
        return page(counter, text, null, 50).sales().stream().map(PastSale::orderNumber).toList();
    }

    private static PastSales.Page page(Counter counter, String text, SaleQuery.Place after, int most) {
        return counter.past.find(counter.store.context(),
                new SaleQuery(TODAY.minusDays(6), TODAY, text, after, most));
    }

    @Test
    void aSaleIsFoundByItsNumberAmountDishNoteAndHour() {
        finds(TestStore.h2());
    }

    @Test
    void onPostgresToo() {
        finds(TestStore.postgres());
    }

    /** Sold on two days, and the words are read from the journal only afterwards, as after an update. */
    private static void finds(TestStore store) {
        try (Counter counter = new Counter(store)) {
            counter.day = TODAY.minusDays(1);
            paid(counter, counter.orders.open(17, "38.00", "1 x 38.00"));
            counter.day = TODAY;
            paid(counter, counter.orders.open(12, "38.50", "1 x 38.50"));
            paid(counter, counter.orders.noted(counter.orders.open(13, "12.00", "1 x 12.00"), "100% 少辣 for the Lady"));

            assertThat(found(counter, "")).containsExactly(13, 12, 17);
            assertThat(found(counter, "12")).as("number or amount").containsExactly(13, 12);
            assertThat(found(counter, "#12")).containsExactly(12);
            assertThat(found(counter, "38.00")).containsExactly(17);
            assertThat(found(counter, "20261122-0001")).containsExactly(17);
            assertThat(found(counter, "宫保")).as("not read yet").isEmpty();

            store.follow(counter.words);
            store.sealAll();
            assertThat(found(counter, "宫保")).containsExactly(13, 12, 17);
            assertThat(found(counter, "kung pao")).containsExactly(13, 12, 17);
            assertThat(found(counter, "gbjd")).containsExactly(13, 12, 17);
            assertThat(found(counter, "少辣 lady")).containsExactly(13);
            assertThat(found(counter, "少辣 gentleman")).isEmpty();
            assertThat(found(counter, "100%")).as("a sign, no wildcard").containsExactly(13);
            assertThat(found(counter, "1%1")).isEmpty();
            String now = store.clock().instant().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalTime().toString()
                    .substring(0, 5);
            assertThat(found(counter, now)).containsExactly(13, 12, 17);
            assertThat(found(counter, now + "-" + now)).containsExactly(13, 12, 17);
            assertThat(page(counter, "", null, 50).sales()).extracting(PastSale::dishes)
                    .containsOnly(new LocalText("宫保鸡丁", "Kung Pao chicken"));
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        try (Counter counter = new Counter(TestStore.h2())) {
            store(counter);
            for (int day = 2; day >= 0; day--) {
                counter.day = TODAY.minusDays(day);
                for (int number = 1; number <= 4; number++) {
                    paid(counter, counter.orders.open(100 * day + number, "7.00"));
                }
            }
            counter.store.sealAll();
            for (String text : List.of("", "宫保")) {
                PastSales.Page first = page(counter, text, null, 5);
                PastSales.Page second = page(counter, text, first.sales().getLast().place(), 5);
                PastSales.Page last = page(counter, text, second.sales().getLast().place(), 5);

                assertThat(first.sales()).extracting(PastSale::orderNumber).containsExactly(4, 3, 2, 1, 104);
                assertThat(second.sales()).extracting(PastSale::orderNumber).containsExactly(103, 102, 101, 204, 203);
                assertThat(last.sales()).extracting(PastSale::orderNumber).containsExactly(202, 201);
                assertThat(List.of(first.more(), second.more(), last.more())).containsExactly(true, true, false);
            }
        }
    }

    private static void store(Counter counter) {
        counter.store.follow(counter.words);
    }

    @Test
    void whatWasGivenBackIsShownAtOnce() {
        try (Counter counter = new Counter(TestStore.h2())) {
            Check check = paid(counter, counter.orders.open(1, "47.00", "2 x 20.00", "1 x 7.00"));
            counter.refunds.refund(counter.store.context(), new RefundRequest(check.id(),
                    Map.of(new org.trivetpos.ordering.LineId("line-2"), org.trivetpos.kernel.Quantity.ONE),
                    LocalText.same("cold")));
            assertThat(page(counter, "", null, 5).sales()).singleElement().satisfies(sale -> {
                assertThat(sale.refunded()).isEqualTo(money("7.00"));
                assertThat(sale.isRefunded()).isFalse();
            });
            assertThat(counter.orders.returned).containsExactly(
                    Map.of(new org.trivetpos.ordering.LineId("line-2"), org.trivetpos.kernel.Quantity.ONE));

            counter.refunds.refund(counter.store.context(),
                    new RefundRequest(check.id(), Map.of(), LocalText.same("cold")));
            assertThat(page(counter, "", null, 5).sales().getFirst().isRefunded()).isTrue();
        }
    }

    @Test
    void whoMayNotLookOrAsksForTooMuchIsTold() {
        try (Counter counter = new Counter(TestStore.h2())) {
            assertThatThrownBy(() -> counter.past.find(counter.store.context(new StaffId("guest")),
                    new SaleQuery(TODAY, TODAY, "", null, 5))).hasMessageContaining("permission-missing");
            assertThatThrownBy(() -> counter.past.find(counter.store.context(),
                    new SaleQuery(TODAY.minusDays(31), TODAY, "", null, 5))).hasMessageContaining("bad-days");
            assertThatThrownBy(() -> counter.past.find(counter.store.context(),
                    new SaleQuery(TODAY, TODAY.minusDays(1), "", null, 5))).hasMessageContaining("bad-days");
        }
    }
}
