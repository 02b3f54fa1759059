package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.front.internal.Carte.yuan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.ordering.LineRequest;

class ChoiceTest {

    @Test
    void a_dish_starts_with_its_first_variant_and_preset_methods() {
        Choice choice = Choice.fresh(Carte.CHICKEN, Quantity.of(2));
        assertThat(choice.missing()).isEqualTo(Choice.Missing.NOTHING);
        assertThat(choice.request().variant()).isEqualTo(Carte.CHICKEN.variants().getFirst().id());
        assertThat(choice.request().methods()).containsExactly(Carte.MILD.id());
        assertThat(choice.request().quantity()).isEqualTo(Quantity.of(2));
    }

    @Test
    void in_a_group_of_one_the_new_method_takes_the_place_of_the_old() {
        Choice choice = Choice.fresh(Carte.CHICKEN, Quantity.ONE);
        assertThat(choice.toggle(Carte.HEAT, Carte.HOT)).isTrue();
        assertThat(choice.request().methods()).containsExactly(Carte.HOT.id());
    }

    @Test
    void the_answer_to_a_question_that_must_be_answered_stays() {
        Choice choice = Choice.fresh(Carte.CHICKEN, Quantity.ONE);
        choice.toggle(Carte.HEAT, Carte.MILD);
        assertThat(choice.missing()).isEqualTo(Choice.Missing.NOTHING);
    }

    @Test
    void a_full_group_takes_no_more() {
        Choice choice = Choice.fresh(Carte.CHICKEN, Quantity.ONE);
        choice.toggle(Carte.EXTRAS, Carte.PEANUTS);
        choice.toggle(Carte.EXTRAS, Carte.EGG);
        assertThat(choice.toggle(Carte.EXTRAS, Carte.NO_ONION)).isFalse();
        choice.toggle(Carte.EXTRAS, Carte.EGG);
        assertThat(choice.toggle(Carte.EXTRAS, Carte.NO_ONION)).isTrue();
        assertThat(choice.request().methods()).extracting(MethodId::value)
                .containsExactly("mild", "no-onion", "peanuts");
    }

    @Test
    void a_group_with_a_minimum_must_be_answered() {
        Choice choice = Choice.fresh(Carte.TEA, Quantity.ONE);
        assertThat(choice.missing()).isEqualTo(Choice.Missing.METHODS);
        assertThat(choice.groupShort()).isEqualTo(Carte.SWEETNESS);
        choice.toggle(Carte.SWEETNESS, Carte.SWEETNESS.methods().getFirst());
        assertThat(choice.missing()).isEqualTo(Choice.Missing.NOTHING);
    }

    @Test
    void a_weighed_dish_waits_for_its_weight() {
        Choice choice = Choice.fresh(Carte.FISH, Quantity.of(3));
        assertThat(choice.missing()).isEqualTo(Choice.Missing.WEIGHT);
        choice.quantity(Quantity.parse("1.35"));
        assertThat(choice.missing()).isEqualTo(Choice.Missing.NOTHING);
        assertThat(choice.request().price()).isNull();
    }

    @Test
    void a_market_price_that_nobody_has_set_is_asked_for() {
        Choice choice = Choice.fresh(Carte.CRAB, Quantity.ONE);
        choice.quantity(Quantity.parse("0.8"));
        assertThat(choice.missing()).isEqualTo(Choice.Missing.PRICE);
        choice.price(yuan("128.00"));
        assertThat(choice.missing()).isEqualTo(Choice.Missing.NOTHING);
        assertThat(choice.request().price()).isEqualTo(yuan("128.00"));
    }

    @Test
    void a_place_of_a_set_is_replaced_and_put_back() {
        Choice choice = Choice.fresh(Carte.LUNCH, Quantity.ONE);
        assertThat(choice.request().slots()).isEmpty();
        choice.place(Carte.MAIN, Carte.MAIN.choices().getLast());
        assertThat(choice.request().slots()).isEqualTo(Map.of(Carte.MAIN.id(), new ItemId("shreds")));
        choice.place(Carte.MAIN, Carte.MAIN.choices().getFirst());
        assertThat(choice.request().slots()).isEmpty();
    }

    @Test
    void a_dish_is_never_stepped_below_one() {
        Choice choice = Choice.fresh(Carte.TOFU, Quantity.ONE);
        choice.step(-1);
        assertThat(choice.quantity()).isEqualTo(Quantity.ONE);
        choice.step(2);
        assertThat(choice.quantity()).isEqualTo(Quantity.of(3));
    }

    @Test
    void a_line_is_changed_from_what_it_is() {
        LineRequest asked = new LineRequest(Carte.CHICKEN.id(), Carte.CHICKEN.variants().getLast().id(), Quantity.of(2),
                List.of(Carte.HOT.id(), Carte.PEANUTS.id()), Map.of(), "打包", null);
        Choice choice = Choice.of(Carte.CHICKEN, PaperOrdering.line("1", Carte.CHICKEN, asked));
        assertThat(choice.request()).isEqualTo(asked);
    }

    @Test
    void a_replaced_place_is_remembered_when_a_set_is_changed() {
        LineRequest asked = new LineRequest(Carte.LUNCH.id(), null, Quantity.ONE, null,
                Map.of(Carte.MAIN.id(), new ItemId("shreds")), "", null);
        Choice choice = Choice.of(Carte.LUNCH, PaperOrdering.line("1", Carte.LUNCH, asked));
        assertThat(choice.inPlace(Carte.MAIN)).isEqualTo(Carte.MAIN.choices().getLast());
    }
}
