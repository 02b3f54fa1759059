package org.trivetpos.journal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are looked for. What is null or empty does not matter.
 *
 * @param from     appended at that time or later
 * @param until    appended before that time
 * @param types    as in {@link FactType}
 * @param actor    id of who did it
 * @param terminal id of where
 * @param text     stands somewhere in the fact as it was written, upper and lower case alike, or is its subject
 */
public record FactQuery(@Nullable Instant from, @Nullable Instant until, Set<String> types, @Nullable String actor,
        @Nullable String terminal, String text) {

    /** Every entry. */
    public static final FactQuery ALL = new FactQuery(null, null, Set.of(), null, null, "");

    public FactQuery {
        types = Set.copyOf(types);
    }

    /** Entries of these types in a piece of time. */
    public static FactQuery of(Instant from, Instant until, Set<String> types) {
        return new FactQuery(from, until, types, null, null, "");
    }
}
