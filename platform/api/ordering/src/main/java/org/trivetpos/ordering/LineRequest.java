package org.trivetpos.ordering;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.VariantId;

/**
 * A dish as it was tapped.
 *
 * @param variant null for the item's first
 * @param methods null for the item's defaults
 * @param slots   replaced places of a set meal: which item stands there; others keep their own
 * @param price   for an open item, or a market-price item whose price nobody has set today; else null
 * @param name    what an open item is called this time, at most 40 characters; null or blank for its own name
 */
public record LineRequest(ItemId item, @Nullable VariantId variant, Quantity quantity,
        @Nullable List<MethodId> methods, Map<SlotId, ItemId> slots, String note, @Nullable Money price,
        @Nullable String name) {

    public LineRequest {
        methods = methods == null ? null : List.copyOf(methods);
        slots = Map.copyOf(slots);
    }

    /** A dish under its own name. */
    public LineRequest(ItemId item, @Nullable VariantId variant, Quantity quantity, @Nullable List<MethodId> methods,
            Map<SlotId, ItemId> slots, String note, @Nullable Money price) {
        this(item, variant, quantity, methods, slots, note, price, null);
    }

    /** One more of the plain dish. */
    public static LineRequest one(ItemId item) {
        return new LineRequest(item, null, Quantity.ONE, null, Map.of(), "", null);
    }
}
