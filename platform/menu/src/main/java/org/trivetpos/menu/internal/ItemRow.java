package org.trivetpos.menu.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;

/**
 * An item as it is stored.
 *
 * @param code    in lower case, null for none
 * @param left    thousandths, null while sold freely
 * @param body    see {@link ItemJson}
 * @param prices  last market prices
 */
record ItemRow(ItemId id, CategoryId category, @Nullable String code, @Nullable String barcode, boolean active,
        int place, @Nullable Long left, @Nullable String picture, String body, List<DayPrice> prices) {

    ItemRow {
        prices = List.copyOf(prices);
    }

    /** What is left in whole pieces, a started one counting, for screens. */
    @Nullable Integer leftInPieces() {
        return left == null ? null : Math.toIntExact(Math.ceilDiv(left, 1000L));
    }

    ItemRow with(List<DayPrice> given) {
        return new ItemRow(id, category, code, barcode, active, place, left, picture, body, given);
    }

    /** A market price and the day it was set for. */
    record DayPrice(VariantId variant, LocalDate day, long minor) { }
}
