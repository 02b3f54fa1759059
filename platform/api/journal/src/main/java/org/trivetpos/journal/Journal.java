package org.trivetpos.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/**
 * The river. {@link #append} writes a fact in the caller's transaction; the sealer gives committed facts their number
 * and hash and makes them durable; only then are they seen by readers, by {@link #read} and by printers. Each bundle
 * gets its own instance (its JSON mapper leaves with it). Thread-safe.
 */
@ProviderType
public interface Journal {

    /**
     * Appends a fact in the running transaction.
     *
     * @param context who did it; null when the shop itself did
     * @param subject at most 40 characters, usually the order's id
     * @throws IllegalStateException outside a transaction
     */
    FactRef append(@Nullable CommandContext context, String subject, Fact fact);

    /** Runs after the facts of the running transaction are sealed, on another thread; not at all if it rolls back. */
    void afterSealed(Runnable work);

    /** True once the fact is sealed and durable. */
    boolean isSealed(FactRef fact);

    /**
     * Waits until everything that this thread committed is sealed.
     *
     * @throws NotSealedException if that takes longer than the limit; the facts are kept and will be sealed
     */
    void awaitSealed(Duration limit);

    /** The fact as the asking bundle knows it, brought up to its version. */
    <F extends Fact> F decode(SealedFact sealed, Class<F> type);

    /** Up to {@code max} entries after the given number, in order. */
    List<SealedFact> read(long after, int max);

    /** The whole life of one subject, in order. */
    List<SealedFact> about(String subject);

    /**
     * Looks for entries from a number backwards. Takes some tens of milliseconds whatever the journal's length.
     *
     * @param before only entries with smaller numbers; {@link Long#MAX_VALUE} for the newest
     * @param max    1 to 1,000
     */
    FactPage find(FactQuery query, long before, int max);

    /** The last entry. */
    Optional<SealedFact> head();

    /** Checks every number, hash and anchor; takes about a second per hundred thousand entries. */
    default Verification verify() {
        return verify(checked -> { });
    }

    /**
     * The same, telling how far it has come.
     *
     * @param checked gets the number of the last entry that was checked, every few thousand entries, on the caller's
     *                thread
     */
    Verification verify(LongConsumer checked);

    /** Writes the head of the chain where a rewriter of the database does not reach, and returns it for printing. */
    Anchor anchor();
}
