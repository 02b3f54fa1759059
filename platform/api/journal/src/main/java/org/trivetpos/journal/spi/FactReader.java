package org.trivetpos.journal.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.journal.SealedFact;

/**
 * Follows the river. Registered as a service; the journal calls {@link #read} with sealed facts in order, on one thread
 * per reader, inside a transaction that also moves the reader's cursor: effects and cursor are kept together or not at
 * all. A fact that cannot be applied (an exception) backs off and alarms; it is skipped only by an admin.
 */
@ConsumerType
public interface FactReader {

    /** Stable name of the cursor, for example {@code kitchen.tickets}. */
    String name();

    /** Types that interest it; others only move the cursor. */
    Set<String> types();

    /** Where a reader starts that has no cursor yet. */
    default Start start() {
        return Start.FROM_THE_START;
    }

    /** Applies one fact; repeated only if the transaction did not commit. */
    void read(SealedFact fact);

    /** Where a new reader begins. */
    enum Start { FROM_THE_START, FROM_NOW }
}
