package com.example.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode.PlacedAt;

class PickUpModeTest {

    private final PickUpMode mode = new PickUpMode();

    @Test
    void theKitchenStartsWhenTheGuestHasPaid() {
        assertThat(mode.placedAt()).isEqualTo(PlacedAt.PAYMENT);
        assertThat(mode.kitchenSlips()).isTrue();
    }

    @Test
    void itKeepsTheIdThatEarlierOrdersCarry() {
        assertThat(mode.id()).isEqualTo(new ModeId("pick-up"));
    }

    @Test
    void itHasANameInBothLanguages() {
        assertThat(mode.name().in(Locale.CHINESE)).isEqualTo("外带窗口");
        assertThat(mode.name().in(Locale.ENGLISH)).isEqualTo("Pick-up window");
    }
}
