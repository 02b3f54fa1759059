package org.trivetpos.front.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.Variant;

/** What dishes cost at the price levels that hold now. Asks the menu in memory and the clock, nothing else. */
final class TimePrices {

    private final Rooms rooms;
    private final Supplier<Optional<KnownMode>> mode;
    private List<PriceLevel> holding = List.of();

    TimePrices(Rooms rooms, Supplier<Optional<KnownMode>> mode) {
        this.rooms = rooms;
        this.mode = mode;
    }

    /** Looks at the clock; true if other levels hold than when it was last looked at. */
    boolean turned() {
        List<PriceLevel> levels = rooms.menu().levels();
        List<PriceLevel> now = levels.isEmpty() ? levels : holding(levels);
        boolean turned = !now.equals(holding);
        holding = now;
        return turned;
    }

    private List<PriceLevel> holding(List<PriceLevel> levels) {
        LocalDateTime at = rooms.clock().instant().atZone(rooms.shops().current().zone()).toLocalDateTime();
        String serving = mode.get().map(known -> known.id().value()).orElse("");
        return levels.stream().filter(level -> level.holds(at, serving)).toList();
    }

    /** The dish at these prices, to be shown. */
    MenuItem of(MenuItem item) {
        if (holding.isEmpty() || item.variants().stream().allMatch(variant -> variant.levels().isEmpty())) {
            return item;
        }
        return item.withVariants(item.variants().stream().map(this::of).toList());
    }

    /** The variant at the best of these prices. */
    Variant of(Variant variant) {
        return best(variant).map(price -> variant.withPrice(price.price())).orElse(variant);
    }

    /** What it costs instead of its list price, and at which level. */
    Optional<LevelPrice> best(Variant variant) {
        return variant.best(holding.stream().map(PriceLevel::id).toList());
    }

    /** A level that holds. */
    PriceLevel level(LevelId id) {
        return holding.stream().filter(level -> level.id().equals(id)).findFirst().orElseThrow();
    }
}
