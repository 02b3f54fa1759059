package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.variant;
import static org.trivetpos.menu.internal.Dishes.yuan;

import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.PriceStep;
import org.trivetpos.menu.Variant;

class PriceStepTest {

    @Test
    void a_share_is_taken_exactly_and_then_rounded_once_to_the_unit() {
        assertThat(percent(500, "0.10", RoundingMode.HALF_UP).from(yuan("18.00"))).isEqualTo(yuan("18.90"));
        assertThat(percent(500, "1", RoundingMode.HALF_UP).from(yuan("18.00"))).isEqualTo(yuan("19.00"));
        assertThat(percent(500, "1", RoundingMode.DOWN).from(yuan("18.00"))).isEqualTo(yuan("18.00"));
        assertThat(percent(500, "1", RoundingMode.UP).from(yuan("18.01"))).isEqualTo(yuan("19.00"));
        assertThat(percent(-1000, "0.01", RoundingMode.HALF_UP).from(yuan("18.88"))).isEqualTo(yuan("16.99"));
        assertThat(percent(333, "0.01", RoundingMode.HALF_UP).from(yuan("9.99"))).isEqualTo(yuan("10.32"));
        assertThat(percent(-10_000, "0.01", RoundingMode.HALF_UP).from(yuan("18.88"))).isEqualTo(yuan("0.00"));
    }

    @Test
    void an_amount_is_added_and_then_rounded_to_the_unit() {
        assertThat(amount("2.00", "0.01", RoundingMode.HALF_UP).from(yuan("18.88"))).isEqualTo(yuan("20.88"));
        assertThat(amount("2.00", "0.50", RoundingMode.HALF_UP).from(yuan("18.80"))).isEqualTo(yuan("21.00"));
        assertThat(amount("-2.00", "5", RoundingMode.UP).from(yuan("18.80"))).isEqualTo(yuan("20.00"));
        assertThat(amount("-2.00", "0.01", RoundingMode.UP).from(yuan("1.00"))).isEqualTo(yuan("-1.00"));
        assertThat(new PriceStep.Amount(Money.parse("JPY 50"), Money.parse("JPY 100"), RoundingMode.HALF_UP)
                .from(Money.parse("JPY 980"))).isEqualTo(Money.parse("JPY 1000"));
    }

    @Test
    void the_preview_holds_every_price_that_moves_and_leaves_market_prices_alone() {
        MenuItem tea = a("tea", "奶茶", "Milk tea").variants(variant("m", "中", "M", "12.00"),
                variant("l", "大", "L", "14.00")).made();
        MenuItem crab = a("crab", "大闸蟹", "Crab").pricing(Pricing.MARKET).price("98.00").made();
        MenuItem open = a("open", "其他", "Other").pricing(Pricing.OPEN).price("5.00").made();
        MenuItem free = a("free", "开水", "Water").price("0").made();

        MenuChange preview = MenuChange.repriced(List.of(tea, crab, open, free),
                percent(500, "0.10", RoundingMode.HALF_UP));

        assertThat(preview.items()).extracting(change -> change.after().id()).containsExactly(tea.id());
        ItemChange moved = preview.items().getFirst();
        assertThat(moved.before()).isEqualTo(tea);
        assertThat(moved.after().variants()).extracting(Variant::price).containsExactly(yuan("12.60"), yuan("14.70"));
    }

    private static PriceStep percent(int hundredths, String unit, RoundingMode rounding) {
        return new PriceStep.Percent(hundredths, yuan(unit), rounding);
    }

    private static PriceStep amount(String by, String unit, RoundingMode rounding) {
        return new PriceStep.Amount(yuan(by), yuan(unit), rounding);
    }
}
