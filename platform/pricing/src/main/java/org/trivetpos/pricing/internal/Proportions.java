package org.trivetpos.pricing.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.trivetpos.kernel.Quantity;

/** Shares of money that lose no unit: everything here is integer minor units. */
final class Proportions {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private Proportions() { }

    /** Largest remainder, ties to the lower index; where every weight is zero all weigh the same. */
    static List<Money> spread(Money amount, List<Money> weights) {
        if (weights.isEmpty()) {
            if (amount.isZero()) {
                return List.of();
            }
            throw new IllegalArgumentException("nothing to spread " + amount + " over");
        }
        long[] shares = spread(amount.getAmountMinorLong(), minor(amount, weights));
        List<Money> parts = new ArrayList<>(shares.length);
        for (long share : shares) {
            parts.add(Money.ofMinor(amount.getCurrencyUnit(), share));
        }
        return parts;
    }

    private static long[] minor(Money amount, List<Money> weights) {
        boolean allZero = weights.stream().allMatch(Money::isZero);
        long[] minor = new long[weights.size()];
        for (int i = 0; i < minor.length; i++) {
            Money weight = weights.get(i);
            if (weight.isNegative() || !weight.isSameCurrency(amount)) {
                throw new IllegalArgumentException(weight + " is no weight for " + amount);
            }
            minor[i] = allZero ? 1 : weight.getAmountMinorLong();
        }
        return minor;
    }

    private static long[] spread(long amount, long[] weights) {
        BigInteger size = BigInteger.valueOf(amount).abs();
        BigInteger total = IntStream.range(0, weights.length).mapToObj(i -> BigInteger.valueOf(weights[i]))
                .reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = size.longValueExact();
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] quotient = size.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            shares[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1];
            left -= shares[i];
        }
        List<Integer> largestFirst = IntStream.range(0, weights.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed()).toList();
        for (int i = 0; i < left; i++) {
            shares[largestFirst.get(i)]++;
        }
        if (amount < 0) {
            IntStream.range(0, shares.length).forEach(i -> shares[i] = -shares[i]);
        }
        return shares;
    }

    /** So many hundredths of a percent of an amount, half up; 600 is 6 %. */
    static Money percent(Money of, int hundredths) {
        return of.multipliedBy(BigDecimal.valueOf(hundredths, 4), RoundingMode.HALF_UP);
    }

    /** The tax that an amount contains, half up. */
    static Money taxWithin(Money charged, int hundredths) {
        BigDecimal minor = charged.getAmountMinor().multiply(BigDecimal.valueOf(hundredths));
        long tax = minor.divide(WHOLE.add(BigDecimal.valueOf(hundredths)), 0, RoundingMode.HALF_UP).longValueExact();
        return Money.ofMinor(charged.getCurrencyUnit(), tax);
    }

    /** Value of a part of a line, half up. */
    static Money part(Money value, Quantity part, Quantity whole) {
        if (!whole.isPositive() || part.thousandths() < 0 || part.compareTo(whole) > 0) {
            throw new IllegalArgumentException(part + " is no part of " + whole);
        }
        BigDecimal minor = value.getAmountMinor().multiply(part.toDecimal())
                .divide(whole.toDecimal(), 0, RoundingMode.HALF_UP);
        return Money.ofMinor(value.getCurrencyUnit(), minor.longValueExact());
    }
}
