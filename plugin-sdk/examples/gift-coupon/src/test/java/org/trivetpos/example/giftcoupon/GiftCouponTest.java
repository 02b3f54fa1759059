package org.trivetpos.example.giftcoupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;

class GiftCouponTest {

    private final Typed settings = new Typed();
    private final GiftCoupon coupon = new GiftCoupon(settings);

    /** What a manager has typed. */
    private static final class Typed implements Settings {
        private String value = CouponSettings.IN_DRAWER.fallback();

        @Override
        public String value(Setting setting) {
            return value;
        }

        @Override
        public List<Setting> declared() {
            return new CouponSettings().settings();
        }

        @Override
        public void change(CommandContext context, Setting setting, String wanted) {
            value = wanted;
        }
    }

    @Test
    void nothingIsGivenBackOnACoupon() {
        assertThat(coupon.givesChange()).isFalse();
        assertThat(coupon.quickAmounts(Money.parse("CNY 47.00"))).containsExactly(Money.parse("CNY 47.00"));
    }

    @Test
    void couponsLieInTheDrawerAndAreCountedUnlessTheShopKeepsThemElsewhere() {
        assertThat(coupon.opensDrawer()).isTrue();
        assertThat(coupon.counted()).isTrue();
        settings.value = "false";
        assertThat(coupon.opensDrawer()).isFalse();
        assertThat(coupon.counted()).isFalse();
    }

    @Test
    void itKeepsTheIdThatEarlierPaymentsCarry() {
        assertThat(coupon.id()).isEqualTo(new TenderId("gift-coupon"));
    }

    @Test
    void itHasANameInBothLanguages() {
        assertThat(coupon.name().in(Locale.CHINESE)).isEqualTo("礼品券");
        assertThat(coupon.name().in(Locale.ENGLISH)).isEqualTo("Gift coupon");
    }
}
