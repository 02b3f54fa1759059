package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Quantity;

class NumberEntryTest {

    private final NumberEntry amount = NumberEntry.amount(Carte.CNY);
    private final NumberEntry weight = NumberEntry.weight();

    private static void press(NumberEntry entry, String keys) {
        keys.chars().forEach(key -> entry.press(Character.toString(key)));
    }

    @Test
    void digits_grow_to_an_amount() {
        press(amount, "300");
        assertThat(amount.money(Carte.CNY)).isEqualTo(Carte.yuan("300.00"));
    }

    @Test
    void a_weight_goes_down_to_the_gram_and_no_further() {
        press(weight, "1.3505");
        assertThat(weight.text()).isEqualTo("1.350");
        assertThat(weight.quantity()).isEqualTo(Quantity.parse("1.35"));
    }

    @Test
    void an_amount_has_no_more_decimals_than_its_currency() {
        press(amount, "12.345");
        assertThat(amount.text()).isEqualTo("12.34");
    }

    @Test
    void a_second_point_changes_nothing_and_a_point_first_means_nought_point() {
        press(amount, ".5.5");
        assertThat(amount.text()).isEqualTo("0.55");
    }

    @Test
    void leading_noughts_do_not_pile_up() {
        press(amount, "007");
        assertThat(amount.text()).isEqualTo("7");
    }

    @Test
    void back_takes_the_last_key_away_until_nothing_is_left() {
        press(amount, "1.");
        amount.press("back");
        amount.press("back");
        amount.press("back");
        assertThat(amount.isEmpty()).isTrue();
        assertThat(amount.value()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void a_number_cannot_grow_without_end() {
        press(amount, "123456789012");
        assertThat(amount.text()).isEqualTo("1234567");
    }

    @Test
    void the_first_key_replaces_a_proposal() {
        amount.propose(new BigDecimal("250.00"));
        assertThat(amount.money(Carte.CNY)).isEqualTo(Carte.yuan("250.00"));
        press(amount, "30");
        assertThat(amount.text()).isEqualTo("30");
    }

    @Test
    void letters_change_nothing() {
        press(amount, "5e9x");
        assertThat(amount.text()).isEqualTo("59");
    }
}
