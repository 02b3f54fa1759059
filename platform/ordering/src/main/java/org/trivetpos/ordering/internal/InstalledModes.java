package org.trivetpos.ordering.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** The service modes that are there now. */
@Component(service = InstalledModes.class)
public final class InstalledModes {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ServiceMode> modes = List.of();

    @Activate
    public InstalledModes() { }

    /** With these modes, outside a container. */
    InstalledModes(List<ServiceMode> modes) {
        this.modes = modes;
    }

    List<ServiceMode> all() {
        return modes.stream()
                .sorted(Comparator.comparingInt(ServiceMode::position).thenComparing(mode -> mode.id().value()))
                .toList();
    }

    Optional<ServiceMode> find(ModeId id) {
        return modes.stream().filter(mode -> mode.id().equals(id)).findFirst();
    }

    /** @throws org.trivetpos.kernel.RefusedException if its bundle is not there */
    ServiceMode require(ModeId id) {
        return find(id).orElseThrow(() -> Refusal.of("ordering.mode-missing", id.value()).asException());
    }
}
