package org.trivetpos.kernel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.ServiceReference;

/**
 * What bundles offer of one kind, each made when it is first asked for: what one needs may be half of the shop, and
 * its constructor is code of its bundle, which may throw and stall like any other. It is made on a thread of the
 * guard; while it does not come it is left out and shows on the health page. {@link #all} is what a
 * {@linkplain Guard#gate gate} takes as its present ones. Thread-safe.
 *
 * @param <G> the gate's interface
 */
@ProviderType
public interface Offers<G> extends AutoCloseable {

    /**
     * Somebody offers one. Returns at once.
     *
     * @param make     makes it, or gives the one that was made; null if it cannot be made
     * @param giveBack takes what {@code make} gave
     */
    void add(ServiceReference<G> reference, Supplier<? extends G> make, Consumer<? super G> giveBack);

    /** Nobody finds it any more; {@code farewell} sees it before it is given back, if it was ever made. */
    void remove(ServiceReference<G> reference, Consumer<? super G> farewell);

    /**
     * Those that are there, in the order in which they came; what has not been asked for is made first, and waited for.
     * For one that does not come nobody waits a second time.
     */
    List<G> all();

    /** The room goes; nothing is offered any more. */
    @Override
    void close();
}
