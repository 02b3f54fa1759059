package org.trivetpos.example.numberstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode.PlacedAt;

class NumberStandModeTest {

    private final NumberStandMode mode = new NumberStandMode();

    @Test
    void theKitchenStartsWhenTheGuestHasPaid() {
        assertThat(mode.placedAt()).isEqualTo(PlacedAt.PAYMENT);
        assertThat(mode.kitchenSlips()).isTrue();
    }

    @Test
    void itKeepsTheIdThatEarlierOrdersCarry() {
        assertThat(mode.id()).isEqualTo(new ModeId("number-stand"));
    }

    @Test
    void itHasANameInBothLanguages() {
        assertThat(mode.name().in(Locale.CHINESE)).isEqualTo("叫号取餐");
        assertThat(mode.name().in(Locale.ENGLISH)).isEqualTo("Number stand");
    }
}
