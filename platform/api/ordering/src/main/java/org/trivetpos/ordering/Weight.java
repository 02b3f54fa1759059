package org.trivetpos.ordering;

import org.trivetpos.kernel.Quantity;

/**
 * What a scale shows, to the gram.
 *
 * @param grams below zero if less lies on it than when it was tared
 */
public record Weight(long grams) implements Comparable<Weight> {

    public static final Weight ZERO = new Weight(0);

    /** How much of a dish that is, exactly, in the unit in which it is sold. */
    public Quantity in(WeightUnit unit) {
        return new Quantity(Math.multiplyExact(grams, 1000L / unit.grams()));
    }

    public boolean isPositive() {
        return grams > 0;
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(grams, other.grams);
    }
}
