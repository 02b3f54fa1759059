package org.trivetpos.ordering.internal;

import org.jspecify.annotations.Nullable;
import org.trivetpos.pricing.Discount;

/**
 * What is taken off by hand of a whole order.
 *
 * @param discount on the whole of it, or null if only lines have one
 * @param share    the most that is taken off any line, with which somebody was allowed to go; hundredths of a percent
 */
record Reduction(@Nullable Discount discount, int share) { }
