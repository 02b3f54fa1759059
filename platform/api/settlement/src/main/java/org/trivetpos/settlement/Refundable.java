package org.trivetpos.settlement;

import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.LineId;

/**
 * What of a check can still be given back.
 *
 * @param lines  each that was charged, also those of which nothing is left
 * @param amount what all that is left comes to
 * @param back   what is left of each payment, in the order in which money would be given back
 */
public record Refundable(Check check, List<Line> lines, Money amount, List<Check.Payment> back) {

    public Refundable {
        lines = List.copyOf(lines);
        back = List.copyOf(back);
    }

    /**
     * A line of the order.
     *
     * @param left    of its quantity
     * @param weighed true if it is returned whole or not at all
     * @param amount  what is left of it, with its share of charges and rounding
     */
    public record Line(LineId line, LocalText name, Quantity left, boolean weighed, Money amount) { }
}
