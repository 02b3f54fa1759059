package org.trivetpos.pricing;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as pricing sees it: a snapshot.
 *
 * @param manual       the manual discount on the whole order, or null
 * @param manualRounding what a person took off on top of the rule, zero for nothing
 * @param at           the moment by which dated rules decide: now, each time an order is looked at, until it is
 *                     charged; a rule that goes by when a dish was ordered asks {@link BasketLine#orderedAt}
 * @param mode         id of the service mode
 */
public record Basket(List<BasketLine> lines, @Nullable Discount manual, Money manualRounding, PricingTerms terms,
        Instant at, String mode) {

    public Basket {
        lines = List.copyOf(lines);
    }
}
