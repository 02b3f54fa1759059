package org.trivetpos.mode.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode.PlacedAt;

class CounterModeTest {

    private final CounterMode counter = new CounterMode();

    @Test
    void theKitchenStartsWhenTheGuestHasPaid() {
        assertThat(counter.placedAt()).isEqualTo(PlacedAt.PAYMENT);
        assertThat(counter.kitchenSlips()).isTrue();
    }

    @Test
    void itKeepsTheIdThatEarlierOrdersCarry() {
        // written into orders and facts: another id would orphan them
        assertThat(counter.id()).isEqualTo(new ModeId("counter"));
    }

    @Test
    void itHasANameInBothLanguages() {
        assertThat(counter.name().in(Locale.CHINESE)).isEqualTo("快餐柜台");
        assertThat(counter.name().in(Locale.ENGLISH)).isEqualTo("Counter");
    }
}
