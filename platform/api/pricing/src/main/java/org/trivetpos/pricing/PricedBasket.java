package org.trivetpos.pricing;

import java.util.List;
import org.joda.money.Money;

/**
 * A priced basket. {@code due} is the sum of the nets, {@code shortfall}, {@code serviceCharge}, {@code taxOnTop} and
 * {@code rounding}.
 *
 * @param lines         in the basket's order
 * @param list          sum of list values
 * @param discount      sum of adjustments, zero or negative
 * @param shortfall     up to the minimum spend, a line of its own
 * @param serviceCharge on eligible lines
 * @param taxOnTop      zero where prices include tax
 * @param rounding      抹零, zero or negative (or positive with half-up)
 * @param due           what the guest pays
 * @param tax           the tax in {@code due}, extracted or added
 */
public record PricedBasket(List<PricedLine> lines, Money list, Money discount, Money shortfall, Money serviceCharge,
        Money taxOnTop, Money rounding, Money due, Money tax) {

    public PricedBasket {
        lines = List.copyOf(lines);
    }
}
