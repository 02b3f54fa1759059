package org.trivetpos.pricing;

import java.util.List;
import org.joda.money.Money;

/**
 * A line with its price.
 *
 * @param list        quantity times price with methods, rounded once
 * @param adjustments from list to net, in the order in which they were applied
 * @param net         what the line costs the guest, before charges on the whole bill
 * @param components  net of each place of a set meal, in order; they add up to {@code net}
 */
public record PricedLine(String id, Money list, List<Adjustment> adjustments, Money net, List<Money> components) {

    public PricedLine {
        adjustments = List.copyOf(adjustments);
        components = List.copyOf(components);
    }
}
