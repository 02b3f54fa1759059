package org.trivetpos.store.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.CommandContext;

/**
 * Decides who may change the store. The store stands upstream of identity and cannot ask it, so identity stands at this
 * gate. While nobody stands there, or he fails, the store refuses every change, in words that name the bundle.
 */
@ConsumerType
public interface StoreGuard {

    /**
     * Passes if the actor of the context, or an approval that it carries, allows it.
     *
     * @param permission {@code store.settings}, {@code store.terminals}, {@code store.jobs} or {@code
     *                   store.close-day}
     * @throws org.trivetpos.kernel.RefusedException if not
     */
    void require(CommandContext context, String permission);
}
