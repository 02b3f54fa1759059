package org.trivetpos.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measured values of one kind. */
record Figures(double... values) {

    Figures {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.clone();
        Arrays.sort(values);
    }

    static Figures of(List<Double> values) {
        return new Figures(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The middle one; of an even count the mean of both in the middle. */
    double median() {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The smallest value that is not exceeded by so many percent of all. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * values.length);
        return values[Math.max(rank, 1) - 1];
    }

    double smallest() {
        return values[0];
    }

    double largest() {
        return values[values.length - 1];
    }

    int count() {
        return values.length;
    }

    /** Median with its spread: {@code 4.1 (3.9 to 4.6)}. */
    String spread() {
        return String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", median(), smallest(), largest());
    }
}
