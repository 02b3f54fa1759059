package org.trivetpos.store.internal;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.spi.StoreGuard;

/**
 * Asks whoever stands at the store's gate. Identity needs the store to start, so the reference is optional and dynamic;
 * while nobody stands there, the door is closed.
 */
@Component(service = Doorkeeper.class)
public final class Doorkeeper {

    static final String SETTINGS = "store.settings";
    static final String TERMINALS = "store.terminals";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable StoreGuard guard;

    void require(CommandContext context, String permission) {
        StoreGuard standing = guard;
        if (standing == null) {
            throw Refusal.of("store.no-guard").asException();
        }
        standing.require(context, permission);
    }
}
