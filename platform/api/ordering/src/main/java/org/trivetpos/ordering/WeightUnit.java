package org.trivetpos.ordering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivetpos.kernel.LocalText;

/** Units in which weighed dishes are sold, as far as grams make them up exactly. */
public enum WeightUnit {

    KILOGRAM(1000, "千克", "公斤", "kg", "kilogram", "kilo"),
    JIN(500, "斤", "市斤", "jin", "500 g", "500g"),
    HUNDRED_GRAMS(100, "百克", "100克", "100 g", "100g"),
    LIANG(50, "两", "市两", "liang", "50 g", "50g"),
    GRAM(1, "克", "g", "gram");

    private final int grams;
    private final List<String> written;

    WeightUnit(int grams, String... written) {
        this.grams = grams;
        this.written = List.of(written);
    }

    /** How many grams one is. */
    public int grams() {
        return grams;
    }

    /**
     * The unit that a dish's unit is written as, in one of the two languages; empty for a piece, a portion, or two
     * words that say different things.
     */
    public static Optional<WeightUnit> of(LocalText unit) {
        List<WeightUnit> meant = Stream.of(unit.zh(), unit.en()).map(text -> text.strip().toLowerCase(Locale.ROOT))
                .flatMap(text -> Arrays.stream(values()).filter(one -> one.written.contains(text))).distinct().toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
