package org.trivetpos.menu;

import java.time.LocalDateTime;
import java.util.List;
import org.trivetpos.kernel.LocalText;

/**
 * Prices that hold at certain times (lunch, late evening) for those variants that have one at this level. The list
 * price stays the highest; while several levels hold, the guest gets the best.
 *
 * @param name     what the order screen, the receipt and the journal give as the reason
 * @param position levels are shown in this order; of equal prices the first level's counts
 * @param bands    when it holds; while there is none it never does
 */
public record PriceLevel(LevelId id, LocalText name, int position, List<TimeBand> bands) {

    public PriceLevel {
        bands = List.copyOf(bands);
    }

    /**
     * True if one of its bands holds.
     *
     * @param at   on the shop's own clock
     * @param mode id of the service mode
     */
    public boolean holds(LocalDateTime at, String mode) {
        return bands.stream().anyMatch(band -> band.holds(at, mode));
    }
}
