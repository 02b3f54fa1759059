package org.trivetpos.till.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.DraftDeleted;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.settlement.Check;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.DayReported;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftReport;

class DayBookTest {

    private final Drawer drawer = new Drawer(TestStore.h2());
    private final LocalDate monday = Drawer.TODAY;

    @AfterEach
    void close() {
        drawer.close();
    }

    @Test
    void aDayIsNotClosedWhileAShiftIsOpenAndTheWordsSayWhoseAndWhere() {
        drawer.till.open(drawer.store.context(), Drawer.money("300.00"));

        assertThat(drawer.days.missing(monday)).extracting(Refusal::code).containsExactly("till.shift-open");
        assertThat(drawer.days.missing(monday).getFirst().args()).startsWith("收银台", "王芳");
        assertThat(drawer.days.missing(monday.minusDays(1))).as("a shift of the next day").isEmpty();

        drawer.till.close(drawer.store.context(), Drawer.money("300.00"));
        assertThat(drawer.days.missing(monday)).isEmpty();
        assertThat(drawer.days.traded(monday.minusDays(1), monday)).containsExactly(monday);
    }

    @Test
    void theXReportStandsAsItIsAndTheZReportStaysAsItWas() {
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        Check cash = drawer.cash("47.00", "50.00");
        drawer.sell(cash);
        drawer.sell(drawer.card("20.00"));
        drawer.refund(cash);

        DayReport x = drawer.till.day(drawer.store.context(), monday);
        assertThat(x.isFinal()).isFalse();
        assertThat(x.sales()).isEqualTo(Drawer.money("67.00"));
        assertThat(x.refunded()).isEqualTo(Drawer.money("47.00"));
        assertThat(x.breakdown().firstReceipt()).isEqualTo(1);
        assertThat(x.breakdown().lastReceipt()).isEqualTo(2);
        assertThat(x.shifts()).singleElement().satisfies(one -> {
            assertThat(one.shift().id()).isEqualTo(shift.id());
            assertThat(one.counted()).isNull();
        });

        drawer.till.close(drawer.store.context(), Drawer.money("299.00"));
        DayReport z = drawer.close(monday, 12);
        drawer.day = monday.plusDays(1);
        drawer.sell(drawer.card("99.00"));
        drawer.till.open(drawer.store.context(), Drawer.money("100.00"));
        drawer.till.close(drawer.store.context(), Drawer.money("100.00"));

        assertThat(z.number()).isEqualTo(12);
        assertThat(z.staffName()).isEqualTo("王芳");
        assertThat(z.journalHash()).isEqualTo("ab".repeat(32));
        assertThat(z.shifts()).singleElement().extracting(ShiftReport::overShort).isEqualTo(Drawer.money("-1.00"));
        assertThat(drawer.till.day(drawer.store.context(), monday)).isEqualTo(z);
        DayReport tuesday = drawer.till.day(drawer.store.context(), monday.plusDays(1));
        assertThat(tuesday.sales()).isEqualTo(Drawer.money("99.00"));
        assertThat(tuesday.shifts()).hasSize(1).doesNotContainAnyElementsOf(z.shifts());
        assertThat(drawer.store.journal().decode(drawer.store.journal().about(monday.toString()).getFirst(),
                DayReported.class).report()).isEqualTo(z);
    }

    @Test
    void whatWasGivenUpBeforeItWasPlacedIsCounted() {
        drawer.store.transactions().run(() -> {
            drawer.store.journal().append(null, "order-1",
                    new DraftDeleted(new OrderId("order-1"), 1, "米饭 x 1", Drawer.money("2.00")));
            drawer.store.journal().append(null, "order-2",
                    new DraftDeleted(new OrderId("order-2"), 2, "鱼 x 1", Drawer.money("58.00")));
        });
        drawer.store.sealAll();

        assertThat(drawer.till.day(drawer.store.context(), monday).breakdown().deleted())
                .isEqualTo(List.of(new Because(LocalText.same(""), 2, Drawer.money("60.00"))));
    }

    @Test
    void voidsAreCountedByTheirReasonsTheLargestFirst() {
        drawer.store.transactions().run(() -> {
            voided("凉了", "2.00");
            voided("点错", "58.00");
            voided("凉了", "3.00");
        });
        drawer.store.sealAll();

        assertThat(drawer.till.day(drawer.store.context(), monday).breakdown().voids()).isEqualTo(List.of(
                new Because(LocalText.same("点错"), 1, Drawer.money("58.00")),
                new Because(LocalText.same("凉了"), 2, Drawer.money("5.00"))));
    }

    private void voided(String reason, String value) {
        OrderLine line = new OrderLine(new LineId("l"), new ItemId("i"), new VariantId("v"), LocalText.same("鱼"),
                LocalText.same(""), LocalText.same(""), false, Quantity.ONE, Drawer.money(value), List.of(), List.of(),
                "", OrderLine.State.PLACED, new PricedLine("l", Drawer.money(value), List.of(), Drawer.money(value),
                        List.of()));
        drawer.store.journal().append(null, "order-1", new LineVoided(new OrderId("order-1"), 1,
                new ModeId("counter"), Order.Serving.DINE_IN, monday, "王芳", line, Quantity.ONE,
                LocalText.same(reason), false, Drawer.money(value)));
    }

    @Test
    void shiftsOfAPeriodComeWithTheirReportsNewestFirst() {
        drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        drawer.till.close(drawer.store.context(), Drawer.money("301.00"));
        drawer.store.clock().advance(java.time.Duration.ofDays(1));
        drawer.day = monday.plusDays(1);
        drawer.till.open(drawer.store.context(), Drawer.money("300.00"));

        assertThat(drawer.till.reports(drawer.store.context(), monday, monday.plusDays(1)))
                .extracting(ShiftReport::overShort).containsExactly(null, Drawer.money("1.00"));
        assertThat(drawer.till.reports(drawer.store.context(), monday, monday)).hasSize(1);
    }
}
