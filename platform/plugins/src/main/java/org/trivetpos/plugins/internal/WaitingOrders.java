package org.trivetpos.plugins.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.ordering.spi.ServiceMode;

/** Orders that somebody still works on, and that need what a bundle offers. */
final class WaitingOrders implements Planner.Orders {

    private final BundleContext context;
    private final Ordering ordering;
    private final Guard guard;

    WaitingOrders(BundleContext context, Ordering ordering, Guard guard) {
        this.context = context;
        this.ordering = ordering;
        this.guard = guard;
    }

    @Override
    public int waitingFor(Bundle bundle) {
        Set<ModeId> modes = modes(bundle);
        return modes.isEmpty() ? 0
                : (int) ordering.waiting().stream().filter(order -> modes.contains(order.mode())).count();
    }

    /** The very plugin that is switched off because it hangs must not be able to hang this: it is asked under guard. */
    private Set<ModeId> modes(Bundle bundle) {
        List<ServiceReference<?>> offered = offered(bundle);
        List<ServiceMode> modes = offered.stream().map(context::getService).filter(ServiceMode.class::isInstance)
                .map(ServiceMode.class::cast).toList();
        try (Gate<ModeId> door = guard.gate(ServiceMode.class, () -> modes,
                mode -> Objects.requireNonNull(mode.contribution().id()), (one, other) -> 0)) {
            return Set.copyOf(door.standing());
        } finally {
            offered.forEach(context::ungetService);
        }
    }

    private static List<ServiceReference<?>> offered(Bundle bundle) {
        ServiceReference<?>[] offered = bundle.getRegisteredServices();
        return offered == null ? List.of() : Arrays.stream(offered).filter(one -> List.of(
                (String[]) one.getProperty(Constants.OBJECTCLASS)).contains(ServiceMode.class.getName())).toList();
    }
}
