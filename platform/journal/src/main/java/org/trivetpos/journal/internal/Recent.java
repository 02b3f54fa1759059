package org.trivetpos.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.SealedFact;

/** The last few thousand entries, so that a dozen readers do not each ask the database for what was just sealed. */
final class Recent {

    private static final int KEPT = 4_096;

    private final @Nullable SealedFact[] ring = new SealedFact[KEPT];
    private long first;
    private long last;

    synchronized void add(SealedFact fact) {
        if (first == 0 || fact.number() != last + 1) {
            first = fact.number();
        }
        last = fact.number();
        ring[(int) (last % KEPT)] = fact;
        first = Math.max(first, last - KEPT + 1);
    }

    /** Entries after a number, or null if they begin before what is kept. */
    synchronized @Nullable List<SealedFact> after(long number, int max) {
        if (first == 0 || number + 1 < first) {
            return null;
        }
        List<SealedFact> found = new ArrayList<>();
        for (long n = number + 1; n <= last && found.size() < max; n++) {
            found.add(Objects.requireNonNull(ring[(int) (n % KEPT)]));
        }
        return found;
    }
}
