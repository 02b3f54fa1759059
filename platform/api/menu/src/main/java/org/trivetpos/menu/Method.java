package org.trivetpos.menu;

import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;

/**
 * A preparation method with its surcharge.
 *
 * @param surcharge added to the price, may be zero
 * @param charge    what it is multiplied by
 * @param preset    chosen unless somebody takes it away
 */
public record Method(MethodId id, LocalText name, Money surcharge, Charge charge, boolean preset) {

    /** Per unit: with the quantity (kilograms too). Per portion: with whole portions. Once: for the line. */
    public enum Charge { PER_UNIT, PER_PORTION, ONCE }
}
