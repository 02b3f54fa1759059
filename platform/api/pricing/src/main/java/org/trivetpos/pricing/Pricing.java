package org.trivetpos.pricing;

import java.util.List;
import org.joda.money.Money;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.Quantity;

/**
 * The arithmetic of a bill, in the order that the design fixes. Pure: same basket and rules, same result; no clock, no
 * database. Integer minor units, half up unless said, ties to the lower line. Thread-safe.
 */
@ProviderType
public interface Pricing {

    /**
     * Prices a basket with the rules that are installed. A rule that throws or is late is left out and reported.
     */
    PricedBasket price(Basket basket);

    /**
     * Divides a priced bill evenly; every part a multiple of {@code unit} minor units but for the first ones, which
     * take what is left over. Parts add up to the bill, taxes to its tax.
     */
    List<Share> splitEvenly(PricedBasket bill, int payers, int unit);

    /**
     * Divides an amount in proportion to weights by largest remainder, ties to the lower index; the parts add up.
     */
    List<Money> spread(Money amount, List<Money> weights);

    /** The value of a part of a line that is moved: rounded half up; the rest stays, so that halves add up. */
    Money part(Money lineValue, Quantity part, Quantity whole);
}
