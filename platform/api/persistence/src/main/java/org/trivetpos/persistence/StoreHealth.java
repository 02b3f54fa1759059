package org.trivetpos.persistence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.Refusal;

/** What is known about the database: the check at start, the full check in the background, the space left. */
@ProviderType
public interface StoreHealth {

    /** The state as last seen; cheap. */
    Report report();

    /** All that is wrong now, the worst first: the store itself, rooms whose tables failed, warnings; cheap. */
    List<Refusal> troubles();

    /**
     * Reads every table now; takes about a second for every hundred thousand rows.
     *
     * @return what is damaged, in words, or null
     * @throws StoreUnavailableException if the database is not open
     */
    @Nullable Refusal check();

    /** How the database is. */
    enum State { CHECKING, SOUND, DAMAGED, UNREACHABLE }

    /**
     * How the database is, and how it has been checked.
     *
     * @param cleanStop     true if the store had been closed properly before this start
     * @param fullCheckDone when the full check in the background ended, or null while it runs
     * @param trouble       what to tell the manager, or null
     */
    record Report(State state, boolean cleanStop, @Nullable Instant fullCheckDone, @Nullable Refusal trouble) { }
}
