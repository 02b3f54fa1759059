package org.trivetpos.menu;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * How prices move: by a share or by an amount, and then to the nearest whole unit (a jiao, a yuan). Exact; the rounding
 * is said by whoever makes it. A price may come out below zero: such a change is refused when it is made.
 */
public sealed interface PriceStep {

    /** New prices are whole multiples of this; positive. */
    Money unit();

    /** Which multiple a price between two of them becomes. */
    RoundingMode rounding();

    /** The new price. */
    Money from(Money old);

    /**
     * By a share of the price.
     *
     * @param hundredths of a percent: 500 is five percent up, -1000 ten percent down
     */
    record Percent(int hundredths, Money unit, RoundingMode rounding) implements PriceStep {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

        @Override
        public Money from(Money old) {
            BigDecimal share = WHOLE.add(BigDecimal.valueOf(hundredths)).divide(WHOLE);
            return rounded(old.getAmount().multiply(share), this);
        }
    }

    /**
     * By an amount.
     *
     * @param by negative for cheaper
     */
    record Amount(Money by, Money unit, RoundingMode rounding) implements PriceStep {

        @Override
        public Money from(Money old) {
            return rounded(old.plus(by).getAmount(), this);
        }
    }

    private static Money rounded(BigDecimal price, PriceStep step) {
        BigDecimal units = price.divide(step.unit().getAmount(), 0, step.rounding());
        return step.unit().multipliedBy(units, RoundingMode.UNNECESSARY);
    }
}
