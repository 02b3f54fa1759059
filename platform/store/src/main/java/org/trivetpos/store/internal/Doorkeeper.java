package org.trivetpos.store.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.store.spi.StoreGuard;

/**
 * Asks whoever stands at the store's gate. Identity needs the store to start, so the reference is optional and dynamic;
 * while nobody stands there, or he fails, the door is closed.
 */
@Component(service = Doorkeeper.class)
public final class Doorkeeper {

    static final String SETTINGS = "store.settings";
    static final String TERMINALS = "store.terminals";
    static final String JOBS = "store.jobs";
    static final String CLOSE_DAY = "store.close-day";

    private final Gate<Guarded<StoreGuard>> gate;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable StoreGuard guard;

    @Activate
    public Doorkeeper(@Reference Guard house) {
        this.gate = house.gate(StoreGuard.class, this::present, standing -> standing, (one, other) -> 0);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    private List<StoreGuard> present() {
        StoreGuard now = guard;
        return now == null ? List.of() : List.of(now);
    }

    void require(CommandContext context, String permission) {
        Guarded<StoreGuard> standing = gate.standing().stream().findFirst()
                .orElseThrow(() -> Refusal.of("store.no-guard").asException());
        Optional<RuntimeException> words = standing
                .insist("require", one -> required(one, context, permission))
                .orElseThrow(() -> Refusal.of("store.guard-failed", standing.origin().name(),
                        standing.origin().bundle()).asException());
        if (words.isPresent()) {
            throw words.get();
        }
    }

    /** What he said in words of his own, which is no failure. */
    private static Optional<RuntimeException> required(StoreGuard one, CommandContext context, String permission) {
        try {
            one.require(context, permission);
            return Optional.empty();
        } catch (RefusedException | StoreUnavailableException inWords) {
            return Optional.of(inWords);
        }
    }
}
