package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.WeightUnit;

class WeightUnitTest {

    @ParameterizedTest
    @CsvSource({"千克,kg,0.532", "公斤,Kilogram,0.532", "斤,jin,1.064", "两,'',10.64", "'',100 g,5.32", "克,g,532"})
    void grams_are_so_much_of_a_dish_exactly(String zh, String en, String quantity) {
        WeightUnit unit = WeightUnit.of(new LocalText(zh, en)).orElseThrow();
        assertThat(new Weight(532).in(unit)).isEqualTo(Quantity.parse(quantity));
        assertThat(new Weight(-1).in(unit).isPositive()).isFalse();
    }

    @Test
    void a_piece_a_portion_and_words_that_contradict_each_other_are_no_weight() {
        assertThat(WeightUnit.of(new LocalText("份", "portion"))).isEmpty();
        assertThat(WeightUnit.of(new LocalText("", ""))).isEmpty();
        assertThat(WeightUnit.of(new LocalText("斤", "kg"))).isEmpty();
    }

    @Test
    void every_unit_makes_thousandths_that_fit() {
        for (WeightUnit unit : WeightUnit.values()) {
            assertThat(1000 % unit.grams()).as(unit.name()).isZero();
        }
    }
}
