package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.front.internal.Carte.yuan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.OrderLine;

class OrderDifferenceTest {

    private static final OrderLine TOFU = PaperOrdering.line("1", Carte.TOFU, LineRequest.one(Carte.TOFU.id()));
    private static final OrderLine FISH = PaperOrdering.line("2", Carte.FISH, LineRequest.one(Carte.FISH.id()));

    private static OrderDifference between(List<OrderLine> before, List<OrderLine> now) {
        return OrderDifference.between(PaperOrdering.order("o", before), PaperOrdering.order("o", now));
    }

    @Test
    void the_same_order_has_no_difference() {
        OrderDifference same = between(List.of(TOFU, FISH), List.of(TOFU, FISH));
        assertThat(same.changes()).isEmpty();
        assertThat(same.dueNow()).isEqualTo(same.dueBefore());
    }

    @Test
    void a_line_added_elsewhere_is_named_with_the_new_due() {
        OrderDifference added = between(List.of(TOFU), List.of(TOFU, FISH));
        assertThat(added.changes()).containsExactly(new OrderDifference.Change(OrderDifference.Kind.ADDED, FISH.name(),
                Quantity.ZERO, Quantity.ONE));
        assertThat(added.dueBefore()).isEqualTo(yuan("18.00"));
        assertThat(added.dueNow()).isEqualTo(yuan("98.00"));
    }

    @Test
    void a_line_that_is_gone_is_named() {
        assertThat(between(List.of(TOFU, FISH), List.of(FISH)).changes()).extracting(OrderDifference.Change::kind)
                .containsExactly(OrderDifference.Kind.REMOVED);
    }

    @Test
    void a_line_that_was_voided_is_gone_too_and_a_part_of_it_is_another_quantity() {
        OrderLine gone = in(OrderLine.State.VOIDED, TOFU);
        assertThat(between(List.of(TOFU, FISH), List.of(gone, FISH)).changes())
                .extracting(OrderDifference.Change::kind).containsExactly(OrderDifference.Kind.REMOVED);
        assertThat(between(List.of(FISH), List.of(FISH, gone)).changes()).as("the other part is named").isEmpty();
    }

    private static OrderLine in(OrderLine.State state, OrderLine line) {
        return new OrderLine(line.id(), line.item(), line.variant(), line.name(), line.variantName(), line.unit(),
                line.weighed(), line.quantity(), line.unitPrice(), line.methods(), line.components(), line.note(),
                state, line.price());
    }

    @Test
    void another_quantity_shows_both() {
        OrderLine three = PaperOrdering.line("1", Carte.TOFU,
                new LineRequest(Carte.TOFU.id(), null, Quantity.of(3), null, Map.of(), "", null));
        assertThat(between(List.of(TOFU), List.of(three)).changes()).containsExactly(new OrderDifference.Change(
                OrderDifference.Kind.QUANTITY, TOFU.name(), Quantity.ONE, Quantity.of(3)));
    }

    @Test
    void another_note_is_another_choice() {
        OrderLine noted = PaperOrdering.line("1", Carte.TOFU,
                new LineRequest(Carte.TOFU.id(), null, Quantity.ONE, null, Map.of(), "少油", null));
        assertThat(between(List.of(TOFU), List.of(noted)).changes()).extracting(OrderDifference.Change::kind)
                .containsExactly(OrderDifference.Kind.CHOICE);
    }
}
