package org.trivetpos.menu.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.TimeBand;

/** What makes a price level one that can hold, and that nobody takes for another. Refuses in words. */
final class LevelRules {

    static final int MOST_LEVELS = 20;
    static final int MOST_BANDS = 20;
    private static final int MOST_MODES = 50;

    private LevelRules() { }

    /** The level with its name tidied, or a refusal. */
    static PriceLevel checked(PriceLevel wanted, Collection<PriceLevel> known) {
        LocalText name = ItemRules.named(wanted.name());
        List<PriceLevel> others = known.stream().filter(other -> !other.id().equals(wanted.id())).toList();
        if (others.size() >= MOST_LEVELS) {
            throw Refusal.of("menu.level-most", MOST_LEVELS).asException();
        }
        others.stream().filter(other -> names(other.name()).anyMatch(taken -> names(name).anyMatch(taken::equals)))
                .findFirst().ifPresent(other -> {
                    throw Refusal.of("menu.level-taken", name, other.name()).asException();
                });
        if (wanted.bands().size() > MOST_BANDS) {
            throw Refusal.of("menu.level-bands", name, wanted.bands().size(), MOST_BANDS).asException();
        }
        wanted.bands().forEach(band -> check(name, band));
        return new PriceLevel(wanted.id(), name, wanted.position(), wanted.bands());
    }

    /** As the headers of sheets are compared, which hold them. */
    private static Stream<String> names(LocalText name) {
        return Stream.of(name.zh(), name.en()).map(SheetWords::plain).filter(text -> !text.isEmpty());
    }

    private static void check(LocalText name, TimeBand band) {
        if (band.days().isEmpty()) {
            throw Refusal.of("menu.band-days", name).asException();
        }
        if (band.first() != null && band.last() != null && band.last().isBefore(band.first())) {
            throw Refusal.of("menu.band-dates", name, band.first().toString(), band.last().toString()).asException();
        }
        boolean overlong = band.modes().stream().anyMatch(mode -> mode.isBlank() || mode.length() > 40);
        if (overlong || band.modes().size() > MOST_MODES) {
            throw Refusal.of("menu.band-modes", name).asException();
        }
    }
}
