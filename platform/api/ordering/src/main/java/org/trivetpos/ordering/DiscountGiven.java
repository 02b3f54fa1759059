package org.trivetpos.ordering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.pricing.Discount;

/**
 * A person took something off by hand, or took a discount back ({@code discount} null); kept for the audit, what it
 * came to stands in the settled check.
 *
 * @param line  null if it is on the whole order
 * @param what  names the line, empty for the whole order
 * @param share the most that is taken off any line by hand now, in hundredths of a percent
 */
@FactType("ordering.DiscountGiven")
public record DiscountGiven(OrderId order, int number, @Nullable LineId line, String what,
        @Nullable Discount discount, int share, LocalDate businessDay, String staff) implements Fact { }
