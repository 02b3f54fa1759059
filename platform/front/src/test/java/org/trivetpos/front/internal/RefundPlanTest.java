package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.Refundable;

class RefundPlanTest {

    private static final Refundable.Line TEA = line("tea", "2", false);
    private static final Refundable.Line FISH = line("fish", "1.35", true);
    private static final Refundable.Line GONE = line("gone", "0", false);

    private final RefundPlan plan = new RefundPlan(new Refundable(check(), List.of(TEA, FISH, GONE), fen(4700),
            List.of()));

    private static Refundable.Line line(String id, String left, boolean weighed) {
        return new Refundable.Line(new LineId(id), LocalText.same(id), Quantity.parse(left), weighed, fen(1000));
    }

    private static Money fen(long minor) {
        return Money.ofMinor(CurrencyUnit.of("CNY"), minor);
    }

    private static Check check() {
        return new Check(new CheckId("c"), new OrderId("o"), 1, 1, LocalDate.of(2026, 11, 26), Instant.EPOCH,
                new StaffId("s"), "小王", new TerminalId("t"), fen(4700), fen(0), fen(0), List.of());
    }

    @Test
    void pieces_go_back_one_by_one_and_never_more_than_are_left() {
        plan.more(TEA);
        assertThat(plan.chosen()).isEqualTo(Map.of(new LineId("tea"), Quantity.ONE));
        plan.more(TEA);
        assertThat(plan.canTakeMore(TEA)).isFalse();
        plan.more(TEA);
        assertThat(plan.of(TEA)).isEqualTo(Quantity.of(2));
        plan.less(TEA);
        plan.less(TEA);
        plan.less(TEA);
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void a_weighed_dish_goes_back_whole_or_not_at_all() {
        plan.more(FISH);
        assertThat(plan.of(FISH)).isEqualTo(Quantity.parse("1.35"));
        plan.less(FISH);
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void everything_is_everything_that_is_left() {
        plan.all();
        assertThat(plan.lines()).containsExactly(TEA, FISH);
        assertThat(plan.chosen()).isEqualTo(Map.of(new LineId("tea"), Quantity.of(2), new LineId("fish"),
                Quantity.parse("1.35")));
        plan.none();
        assertThat(plan.isEmpty()).isTrue();
    }
}
