package org.trivetpos.kernel;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stands between a room and the code of those who stand at its gates, so that one that throws or stalls never stops a
 * sale. A room opens one gate for each kind of contribution and asks through it alone. Thread-safe.
 */
@ProviderType
public interface Guard {

    /**
     * Opens a gate; the room closes it when it goes.
     *
     * @param kind      the interface of the contributions; its simple name is what the health page calls the gate
     * @param present   who is registered now; must be quick, is looked at with every use of the gate
     * @param admission what the room keeps of a contribution: asks its {@code id()}, {@code name()} and other
     *                  properties that never change, once, when it comes. Runs on a thread of the guard, for a second
     *                  at most; one that throws there or takes longer stays outside and may try again after its rest
     * @param order     in which they are asked; equal ones in the order in which they came
     * @param <G>       the interface of the contributions
     * @param <K>       what the room keeps of each
     */
    <G, K> Gate<K> gate(Class<G> kind, Supplier<? extends List<? extends G>> present,
            Function<? super Guarded<G>, ? extends K> admission, Comparator<? super K> order);

    /**
     * Opens a list of what bundles offer, each to be made when it is first asked for; the room closes it when it goes.
     *
     * @param kind     as for a gate
     * @param patience how long whoever asks first waits for one at most
     * @param came     runs when one came after all for which nobody waited any more; must be quick
     */
    <G> Offers<G> offers(Class<G> kind, Duration patience, Runnable came);
}
