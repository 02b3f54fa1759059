package org.trivetpos.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * How much of a dish: pieces or kilograms, exact to a thousandth. Never a floating-point number.
 *
 * @param thousandths the quantity times 1000; negative only in counter-entries
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {

    /** None. */
    public static final Quantity ZERO = new Quantity(0);
    /** One piece, or one kilogram. */
    public static final Quantity ONE = new Quantity(1000);

    /** Whole pieces. */
    public static Quantity of(long pieces) {
        return new Quantity(Math.multiplyExact(pieces, 1000L));
    }

    /**
     * Reads {@code 2} or {@code 1.35}.
     *
     * @throws NumberFormatException if it is no number
     * @throws ArithmeticException   if it has more than three decimals or is too large
     */
    public static Quantity parse(String text) {
        return new Quantity(new BigDecimal(text.strip()).movePointRight(3).longValueExact());
    }

    /** The sum. */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    /** The difference. */
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(thousandths, other.thousandths));
    }

    /** Price times quantity, rounded once to the currency's minor unit in the way the caller says. */
    public Money times(Money price, RoundingMode rounding) {
        return price.multipliedBy(toDecimal(), rounding);
    }

    /** True above zero. */
    public boolean isPositive() {
        return thousandths > 0;
    }

    /** True for none. */
    public boolean isZero() {
        return thousandths == 0;
    }

    /** True for whole pieces. */
    public boolean isWhole() {
        return thousandths % 1000 == 0;
    }

    /** Whole pieces, a started piece counting as one: a portion of half a duck is a portion. */
    public long portions() {
        return Math.ceilDiv(thousandths, 1000L);
    }

    /** The same number, with three decimals. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(thousandths, 3);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /** As people write it: {@code 2}, {@code 1.35}. */
    @Override
    public String toString() {
        return toDecimal().stripTrailingZeros().toPlainString();
    }
}
