package org.trivetpos.menu.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.TimeBand;
import org.trivetpos.store.Shops;

/**
 * Tells the screens when the prices of a level begin or cease to hold: nobody has to tap a dish to see the lunch price
 * gone. What a guest pays does not wait for it.
 */
@Component(service = LevelBell.class, immediate = true)
public final class LevelBell {

    private static final Logger LOG = LoggerFactory.getLogger(LevelBell.class);
    private static final long SECONDS = 5;

    private final LiveMenu menu;
    private final Shops shops;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("trivet-price-levels").daemon().factory());
    private List<TimeBand> held = List.of();

    @Activate
    public LevelBell(@Reference LiveMenu menu, @Reference Shops shops, @Reference Clock clock) {
        this.menu = menu;
        this.shops = shops;
        this.clock = clock;
        watch.scheduleWithFixedDelay(this::lookAgain, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        watch.shutdownNow();
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Whether other prices hold now could not be seen; it is looked at again in {} s.", SECONDS, e);
        }
    }

    /** Tells the screens if other bands hold than at the last look, in whatever mode; returns whether it did. */
    synchronized boolean look() {
        List<PriceLevel> levels = menu.levels();
        List<TimeBand> now = List.of();
        if (!levels.isEmpty()) {
            LocalDateTime at = clock.instant().atZone(shops.current().zone()).toLocalDateTime();
            now = levels.stream().flatMap(level -> level.bands().stream())
                    .filter(band -> band.inEveryMode().holds(at, "")).toList();
        }
        if (now.equals(held)) {
            return false;
        }
        held = now;
        menu.tellListeners();
        return true;
    }
}
