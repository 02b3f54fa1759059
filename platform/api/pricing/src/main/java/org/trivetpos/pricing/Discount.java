package org.trivetpos.pricing;

import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;

/** A discount that a person gives, with its reason. */
public sealed interface Discount {

    /** Why, as it stands on the receipt. */
    LocalText reason();

    /**
     * A share of what it is taken from.
     *
     * @param hundredths of a percent: 1000 is 10 %
     */
    record Percent(int hundredths, LocalText reason) implements Discount { }

    /** A fixed amount; never more than what it is taken from. */
    record Amount(Money amount, LocalText reason) implements Discount { }
}
