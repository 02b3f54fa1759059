package com.example.mealvoucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.settlement.TenderId;

class MealVoucherTest {

    private final MealVoucher voucher = new MealVoucher();

    @Test
    void theGuestHandsOverExactlyWhatIsDueAndNothingIsGivenBack() {
        assertThat(voucher.quickAmounts(Money.parse("CNY 47.00"))).containsExactly(Money.parse("CNY 47.00"));
        assertThat(voucher.givesChange()).isFalse();
    }

    @Test
    void vouchersLieInTheDrawerAndAreCountedAtClose() {
        assertThat(voucher.opensDrawer()).isTrue();
        assertThat(voucher.counted()).isTrue();
    }

    @Test
    void itKeepsTheIdThatEarlierPaymentsCarry() {
        assertThat(voucher.id()).isEqualTo(new TenderId("meal-voucher"));
    }

    @Test
    void itHasANameInBothLanguages() {
        assertThat(voucher.name().in(Locale.CHINESE)).isEqualTo("餐券");
        assertThat(voucher.name().in(Locale.ENGLISH)).isEqualTo("Meal voucher");
    }
}
