package org.trivetpos.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some business days in a row, the first and the last of them included.
 *
 * @param first not after {@code last}
 */
public record BusinessPeriod(LocalDate first, LocalDate last) {

    public BusinessPeriod {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("a period does not end on " + last + " if it begins on " + first);
        }
    }

    /** That day alone. */
    public static BusinessPeriod of(LocalDate day) {
        return new BusinessPeriod(day, day);
    }

    /** True from its first to its last day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days it has; 1 or more. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** {@code 2026-11-23}, or {@code 2026-11-01_2026-11-30}: the same in all languages, fit for the name of a file. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "_" + last;
    }
}
