package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.front.internal.Carte.yuan;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void a_bill_shows_two_decimals_and_a_real_minus() {
        assertThat(Amounts.plain(Locale.CHINESE, yuan("7"))).isEqualTo("7.00");
        assertThat(Amounts.plain(Locale.ENGLISH, yuan("-1234.5"))).isEqualTo("−1,234.50");
        assertThat(Amounts.signed(Locale.CHINESE, yuan("3"))).isEqualTo("+3.00");
        assertThat(Amounts.signed(Locale.CHINESE, yuan("-3"))).isEqualTo("−3.00");
    }

    @Test
    void amounts_are_read_as_people_type_them() {
        assertThat(Amounts.read(Carte.CNY, " 300 ")).contains(yuan("300.00"));
        assertThat(Amounts.read(Carte.CNY, "1,000.5")).contains(yuan("1000.50"));
        assertThat(Amounts.read(Carte.CNY, "¥20")).contains(yuan("20.00"));
    }

    @Test
    void what_is_no_amount_is_refused() {
        assertThat(Amounts.read(Carte.CNY, "")).isEmpty();
        assertThat(Amounts.read(Carte.CNY, "-1")).isEmpty();
        assertThat(Amounts.read(Carte.CNY, "1e12")).isEmpty();
        assertThat(Amounts.read(Carte.CNY, "abc")).isEmpty();
        assertThat(Amounts.read(Carte.CNY, "1.005")).isEmpty();
        assertThat(Amounts.read(Carte.CNY, "99999999")).isEmpty();
    }
}
