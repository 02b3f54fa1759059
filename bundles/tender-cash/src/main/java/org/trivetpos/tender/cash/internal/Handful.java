package org.trivetpos.tender.cash.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What a guest is likely to hold out: the due, then the due rounded up to each note. A note is left out when a larger
 * one already pays exactly (nobody gives three twenties for fifty); whole hundreds fill up a short list.
 */
final class Handful {

    private static final long[] NOTES = {1, 5, 10, 20, 50, 100};
    private static final int FEWEST = 3;

    private Handful() { }

    static List<Money> likelyFor(Money due) {
        if (!due.isPositive()) {
            return List.of(due);
        }
        // a currency without minor units (yen) has notes a hundred times larger
        long one = due.getCurrencyUnit().getDecimalPlaces() == 0 ? 100
                : BigDecimal.TEN.pow(due.getCurrencyUnit().getDecimalPlaces()).longValueExact();
        long owed = due.getAmountMinorLong();
        long largest = NOTES[NOTES.length - 1] * one;
        TreeSet<Long> amounts = new TreeSet<>(List.of(owed));
        for (int i = 0; i < NOTES.length; i++) {
            if (!paidExactlyFrom(i + 1, owed, one)) {
                amounts.add(roundUp(owed, NOTES[i] * one));
            }
        }
        for (long next = roundUp(owed + 1, largest); amounts.size() < FEWEST; next += largest) {
            amounts.add(next);
        }
        List<Money> likely = new ArrayList<>();
        amounts.forEach(amount -> likely.add(Money.ofMinor(due.getCurrencyUnit(), amount)));
        return List.copyOf(likely);
    }

    private static boolean paidExactlyFrom(int smallest, long owed, long one) {
        for (int i = smallest; i < NOTES.length; i++) {
            if (owed % (NOTES[i] * one) == 0) {
                return true;
            }
        }
        return false;
    }

    private static long roundUp(long owed, long note) {
        return Math.ceilDiv(owed, note) * note;
    }
}
