package org.trivetpos.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shops;

/** The business day by the shop's wall clock. */
@Component(service = {BusinessDays.class, TradingDay.class})
public final class TradingDay implements BusinessDays {

    private final Clock clock;
    private final Shops shops;
    private final Settings settings;
    private volatile Start start = Start.of(StoreSettings.DAY_START.fallback());

    @Activate
    public TradingDay(@Reference Clock clock, @Reference Shops shops, @Reference Settings settings) {
        this.clock = clock;
        this.shops = shops;
        this.settings = settings;
    }

    @Override
    public LocalDate current() {
        ZonedDateTime now = clock.instant().atZone(shops.current().zone());
        LocalDate today = now.toLocalDate();
        return now.toLocalTime().isBefore(start().time()) ? today.minusDays(1) : today;
    }

    /** When the next day begins. */
    Instant endOf(LocalDate day) {
        return ZonedDateTime.of(day.plusDays(1), start().time(), shops.current().zone()).toInstant();
    }

    /** Asked with every order and sale, changed once in years. */
    private Start start() {
        String set = settings.value(StoreSettings.DAY_START);
        Start known = start;
        if (!known.text().equals(set)) {
            known = Start.of(set);
            start = known;
        }
        return known;
    }

    private record Start(String text, LocalTime time) {

        static Start of(String text) {
            return new Start(text, LocalTime.parse(text));
        }
    }
}
