package org.trivetpos.ordering.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.pricing.PricedBasket;

/**
 * An order and its lines as they stood at one moment.
 *
 * @param price as settled in the running transaction, or null
 */
record Sheet(OrderRow row, List<LineRow> lines, @Nullable PricedBasket price) {

    Sheet {
        lines = List.copyOf(lines);
    }

    /** As if nothing were taken off the whole of it. */
    Sheet withoutDiscount() {
        return new Sheet(row.reduced(null), lines, null);
    }
}
