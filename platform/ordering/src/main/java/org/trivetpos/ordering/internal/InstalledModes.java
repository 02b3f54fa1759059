package org.trivetpos.ordering.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** The service modes that are there now, under guard. */
@Component(service = InstalledModes.class)
public final class InstalledModes {

    private static final Duration UPDATED_WITHIN = Duration.ofSeconds(1);

    private final Guard guard;
    private final Gate<KnownMode> gate;
    private final Map<ServiceMode, ModeId> ids = Collections.synchronizedMap(new IdentityHashMap<>());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ServiceMode> modes = List.of();

    @Activate
    public InstalledModes(@Reference Guard guard) {
        this(guard, List.of());
    }

    /** With these modes, outside a container. */
    InstalledModes(Guard guard, List<ServiceMode> modes) {
        this.modes = modes;
        this.guard = guard;
        this.gate = guard.gate(ServiceMode.class, () -> this.modes, this::admitted,
                Comparator.comparingInt(KnownMode::position).thenComparing(mode -> mode.id().value()));
    }

    @Deactivate
    void close() {
        gate.close();
    }

    private KnownMode admitted(Guarded<ServiceMode> guarded) {
        KnownMode mode = KnownMode.of(guarded);
        ids.put(guarded.contribution(), mode.id());
        return mode;
    }

    List<? extends ServiceMode> all() {
        return gate.standing();
    }

    Optional<? extends ServiceMode> find(ModeId id) {
        return gate.standing().stream().filter(mode -> mode.id().equals(id)).findFirst();
    }

    /** @throws org.trivetpos.kernel.RefusedException if its bundle is not there, also not in a moment */
    ServiceMode require(ModeId id) {
        return gate.find(mode -> mode.id().equals(id), UPDATED_WITHIN).map(ServiceMode.class::cast)
                .orElseThrow(() -> Refusal.of("ordering.mode-missing", id.value()).asException());
    }

    /** Who a mode was that has left; empty if it does not say. */
    Optional<ModeId> forget(ServiceMode left) {
        ModeId known = ids.remove(left);
        if (known != null) {
            return Optional.of(known);
        }
        // nobody asked for it while it was there, so it is asked now, under guard
        try (Gate<ModeId> door = guard.gate(ServiceMode.class, () -> List.of(left),
                mode -> Objects.requireNonNull(mode.contribution().id()), (one, other) -> 0)) {
            return door.standing().stream().findFirst();
        }
    }
}
