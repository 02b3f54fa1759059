package org.trivetpos.journal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The end of a journal that nobody will need, and the begin of the next one. Thread-safe. */
@ProviderType
public interface FreshStart {

    /**
     * Gives up the whole store, this journal with it; as {@code Backups.beginAnew} of persistence does. Durable
     * when it returns; soon after that every room is closed and comes back empty, and the fact is the first entry of a
     * new chain. Asks for no permission and makes no copy: that is the caller's.
     *
     * @throws RuntimeException (persistence's {@code StoreUnavailableException}) if it cannot be ordered; nothing is
     *                          changed then
     */
    void order(DemoWiped first);

    /** What this journal began with, if it began with that; cheap. */
    Optional<DemoWiped> begunWith();
}
