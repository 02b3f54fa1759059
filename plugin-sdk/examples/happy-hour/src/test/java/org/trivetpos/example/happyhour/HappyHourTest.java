package org.trivetpos.example.happyhour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.PricingTerms;
import org.trivetpos.pricing.spi.PricingRule.Effect;
import org.trivetpos.pricing.spi.PricingRule.LineNet;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

class HappyHourTest {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    private final Map<String, String> typed = new HashMap<>();
    private final HappyHour rule = new HappyHour(new Settings() {
        @Override
        public String value(Setting setting) {
            return typed.getOrDefault(setting.key(), setting.fallback());
        }

        @Override
        public List<Setting> declared() {
            return new HappySettings().settings();
        }

        @Override
        public void change(CommandContext context, Setting setting, String value) {
            typed.put(setting.key(), value);
        }
    }, new Shops() {
        @Override
        public Shop current() {
            return new Shop("shop", LocalText.same("Shop"), LocalText.same(""), YUAN, true, 600, Locale.CHINESE,
                    ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public Shop change(CommandContext context, Shop wanted) {
            throw new UnsupportedOperationException();
        }
    });

    private static Basket at(String time, BasketLine... lines) {
        return new Basket(List.of(lines), null, Money.zero(YUAN), PricingTerms.taxIncluded(YUAN, 600),
                Instant.parse("2026-11-23T" + time + ":00+08:00"), "counter");
    }

    private static BasketLine tea() {
        return BasketLine.plain("1", "tea", Quantity.ONE, Money.parse("CNY 12.50"));
    }

    private List<Effect> effects(String time) {
        return rule.apply(at(time, tea()), List.of(Money.parse("CNY 12.50")));
    }

    @Test
    void itIsCheaperFromThreeUntilFiveByTheClockOfTheShop() {
        assertThat(effects("14:59")).isEmpty();
        assertThat(effects("15:00")).singleElement().isInstanceOfSatisfying(LineNet.class, line -> {
            assertThat(line.net()).isEqualTo(Money.parse("CNY 10.00"));
            assertThat(line.reason().en()).isEqualTo("Happy hour");
        });
        assertThat(effects("16:59")).hasSize(1);
        assertThat(effects("17:00")).isEmpty();
    }

    @Test
    void itMayGoOnPastMidnight() {
        typed.put("happy-hour.from", "22:00");
        typed.put("happy-hour.until", "02:00");
        assertThat(effects("21:59")).isEmpty();
        assertThat(effects("23:30")).hasSize(1);
        assertThat(effects("01:59")).hasSize(1);
        assertThat(effects("02:00")).isEmpty();
    }

    @Test
    void halfAFenIsRoundedUp() {
        typed.put("happy-hour.percent", "15");
        assertThat(((LineNet) rule.apply(at("16:00", tea()), List.of(Money.parse("CNY 0.10"))).getFirst()).net())
                .isEqualTo(Money.parse("CNY 0.09"));
    }

    @Test
    void whatIsGivenAwayOrNeverDiscountedIsLeftAlone() {
        BasketLine corkage = new BasketLine("1", "corkage", Quantity.ONE, Money.parse("CNY 50.00"), List.of(),
                List.of(), null, null, false, false, false, false);
        BasketLine gift = new BasketLine("2", "tea", Quantity.ONE, Money.parse("CNY 12.50"), List.of(), List.of(),
                null, null, true, true, true, true);
        assertThat(rule.apply(at("16:00", corkage, gift),
                List.of(Money.parse("CNY 50.00"), Money.parse("CNY 12.50")))).isEmpty();
    }

    @Test
    void nothingOffIsNoAdjustment() {
        typed.put("happy-hour.percent", "0");
        assertThat(effects("16:00")).isEmpty();
    }
}
