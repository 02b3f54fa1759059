package org.trivetpos.plugins;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/**
 * What this shop was set up as. A new shop has no way of serving at all until somebody chooses a kind; it then has the
 * bundles of that kind and no others. Thread-safe.
 */
@ProviderType
public interface ShopKinds {

    /** Begins the name of each feature that is a kind of shop. */
    String PREFIX = "shop-";

    /**
     * What the program can set up, the smallest first; one that has the same plugins as another is left out. Reads
     * files: not for a screen's thread.
     */
    List<ShopKind> all();

    /** What was chosen so far, as names of features; empty in a new shop. In memory and cheap. */
    Set<String> chosen();

    /**
     * Brings in the plugins of that kind, beside those that are there, while the shop runs. Takes seconds on the
     * calling thread, which must not be a screen's. Done when this returns, durable and journalled; choosing what was
     * chosen already changes nothing.
     *
     * @param context who does it, with the permission {@link Plugins#MANAGE}; null for an admin of the machine, and
     *                for the first run, when there is nobody yet
     * @throws org.trivetpos.kernel.RefusedException {@code plugins.no-kind} if the program does not bring it, {@code
     *         plugins.kind-failed} with the reason if something of it does not start: it is not chosen then
     */
    void choose(@Nullable CommandContext context, String kind);
}
