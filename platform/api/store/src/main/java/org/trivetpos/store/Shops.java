package org.trivetpos.store;

import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/** Reads and changes the shop. Reads are in memory and cheap; thread-safe. */
@ProviderType
public interface Shops {

    Shop current();

    /** Changes the shop (permission {@code store.settings}); the id stays. */
    Shop change(CommandContext context, Shop wanted);
}
