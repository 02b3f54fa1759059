package org.trivetpos.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A gate that a room has opened. Thread-safe, and quick while nobody comes or goes.
 *
 * @param <K> what the room keeps of each contribution
 */
@ProviderType
public interface Gate<K> extends AutoCloseable {

    /** Those who may be asked now, in order; the same list until somebody comes or goes. */
    List<K> standing();

    /**
     * Somebody who fits. If there is nobody, waits: an update takes a plugin away for a moment, and whoever asks in
     * that moment should not hear that it is gone.
     *
     * @param patience for so long at most
     * @return empty if nobody came, or if the thread was interrupted
     */
    Optional<K> find(Predicate<? super K> fits, Duration patience);

    /**
     * Where those come from that are registered and could not be admitted. A room that must not go on without one of
     * them (a participant of a settlement) refuses then.
     */
    List<Origin> outside();

    /** The room goes; nobody here is told of any more. */
    @Override
    void close();
}
