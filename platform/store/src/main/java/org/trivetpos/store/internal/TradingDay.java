package org.trivetpos.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayHistory;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shops;

/** The business day by the shop's wall clock; the next one as soon as that is closed. */
@Component(service = {BusinessDays.class, DayHistory.class, TradingDay.class})
public final class TradingDay implements BusinessDays, DayHistory {

    private final Clock clock;
    private final Shops shops;
    private final Settings settings;
    private final ClosedDays closed;
    private volatile Start start = Start.of(StoreSettings.DAY_START.fallback());

    @Activate
    public TradingDay(@Reference Clock clock, @Reference Shops shops, @Reference Settings settings,
            @Reference ClosedDays closed) {
        this.clock = clock;
        this.shops = shops;
        this.settings = settings;
        this.closed = closed;
    }

    @Override
    public LocalDate current() {
        LocalDate today = byTheClock();
        return closed.last().map(ClosedDay::day).filter(last -> !last.isBefore(today)).map(last -> last.plusDays(1))
                .orElse(today);
    }

    /** Which day it is if nobody closes one. */
    LocalDate byTheClock() {
        ZonedDateTime now = clock.instant().atZone(shops.current().zone());
        LocalDate today = now.toLocalDate();
        return now.toLocalTime().isBefore(start().time()) ? today.minusDays(1) : today;
    }

    /** When the next day begins: by the clock, or with the close if that came first. */
    Instant endOf(LocalDate day) {
        Instant byTheClock = ZonedDateTime.of(day.plusDays(1), start().time(), shops.current().zone()).toInstant();
        Optional<ClosedDay> last = closed.last();
        if (last.isEmpty() || last.get().day().isBefore(day)) {
            return byTheClock;
        }
        return closed.find(day).map(ClosedDay::at).filter(at -> at.isBefore(byTheClock)).orElse(byTheClock);
    }

    @Override
    public List<ClosedDay> closed(@Nullable LocalDate before, int max) {
        return closed.newest(before, max);
    }

    @Override
    public Optional<ClosedDay> find(LocalDate day) {
        return closed.find(day);
    }

    @Override
    public Span span(LocalDate day) {
        return new Span(endOf(day.minusDays(1)), endOf(day));
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
