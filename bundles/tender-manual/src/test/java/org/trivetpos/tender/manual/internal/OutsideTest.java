package org.trivetpos.tender.manual.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.settlement.spi.Tender;

class OutsideTest {

    static Tender[] tenders() {
        return new Tender[] {new ScanTender(), new CardTender()};
    }

    @ParameterizedTest
    @MethodSource("tenders")
    void exactly_what_is_due_is_taken_and_none_of_it_lies_in_the_drawer(Tender tender) {
        assertThat(tender.quickAmounts(Money.parse("CNY 47.80"))).containsExactly(Money.parse("CNY 47.80"));
        assertThat(tender.givesChange()).isFalse();
        assertThat(tender.counted()).isFalse();
        assertThat(tender.opensDrawer()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tenders")
    void it_has_a_name_in_both_languages(Tender tender) {
        assertThat(tender.name().zh()).isNotBlank();
        assertThat(tender.name().en()).isNotBlank().isNotEqualTo(tender.name().zh());
    }
}
