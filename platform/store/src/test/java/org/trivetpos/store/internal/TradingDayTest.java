package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.TestStore;

class TradingDayTest {

    private record OneShop(Shop current) implements Shops {
        @Override
        public Shop change(CommandContext context, Shop wanted) {
            throw new UnsupportedOperationException("nobody changes the shop here");
        }
    }

    private record OneValue(String value) implements Settings {
        @Override
        public String value(Setting setting) {
            return value;
        }

        @Override
        public List<Setting> declared() {
            return List.of();
        }

        @Override
        public void change(CommandContext context, Setting setting, String text) {
            throw new UnsupportedOperationException("nobody changes a setting here");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T19:59:59Z, Asia/Shanghai, 04:00, 2026-11-22",
        "2026-11-22T20:00:00Z, Asia/Shanghai, 04:00, 2026-11-23",
        "2026-11-22T20:00:00Z, Asia/Shanghai, 06:30, 2026-11-22",
        "2026-11-22T20:00:00Z, UTC,           04:00, 2026-11-22",
        "2026-11-22T16:00:00Z, Asia/Shanghai, 00:00, 2026-11-23",
        "2026-12-31T18:00:00Z, Asia/Shanghai, 04:00, 2026-12-31",
        "2026-10-25T02:30:00Z, Europe/Berlin, 04:00, 2026-10-24"})
    void aSaleBelongsToTheDayThatBeganAtTheDayStart(String instant, String zone, String start, String day) {
        MutableClock clock = new MutableClock();
        clock.set(Instant.parse(instant));
        Shop shop = new Shop("s", LocalText.same("s"), LocalText.same(""), CurrencyUnit.of("CNY"), true, 600,
                Locale.CHINA, ZoneId.of(zone));
        try (TestStore store = TestStore.h2()) {
            ClosedDays none = new ClosedDays(store.transactions(), store.unit("store", ShopBook.class));
            assertThat(new TradingDay(clock, new OneShop(shop), new OneValue(start), none).current())
                    .isEqualTo(LocalDate.parse(day));
        }
    }
}
