package org.trivetpos.ordering;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.pricing.Discount;

/**
 * What a person did to the price of a line by hand; a line that is given away has no discount beside.
 *
 * @param discount    taken off, or null
 * @param comp        why the line is given away, or null while it is sold
 * @param priceBefore what one cost before a person typed another price, or null
 */
public record Concession(@Nullable Discount discount, @Nullable LocalText comp, @Nullable Money priceBefore) {

    /** Nothing was done by hand. */
    public static final Concession NONE = new Concession(null, null, null);

    /** True if nothing was done by hand. */
    public boolean isNone() {
        return equals(NONE);
    }
}
