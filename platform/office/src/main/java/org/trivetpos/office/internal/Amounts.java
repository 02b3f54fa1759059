package org.trivetpos.office.internal;

import java.util.Optional;
import org.trivetpos.kernel.Quantity;

/** Numbers as people type them. */
final class Amounts {

    private Amounts() { }

    /** Reads {@code 1} or {@code 1.35}; empty for anything else, negative or finer than a thousandth. */
    static Optional<Quantity> quantity(String typed) {
        String text = typed.strip();
        return text.matches("\\d{1,6}(\\.\\d{1,3})?") ? Optional.of(Quantity.parse(text)) : Optional.empty();
    }

    /** Reads a percentage like {@code 6} or {@code 6.5} into hundredths of a percent. */
    static Optional<Integer> percentHundredths(String typed) {
        String text = typed.strip().replace("%", "").strip();
        if (!text.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new java.math.BigDecimal(text).movePointRight(2).intValueExact());
    }

    /** {@code 600} as {@code 6}. */
    static String percent(int hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
