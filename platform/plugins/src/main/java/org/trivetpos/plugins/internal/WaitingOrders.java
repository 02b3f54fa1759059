package org.trivetpos.plugins.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.ordering.spi.ServiceMode;

/** Orders that somebody still works on, and that need what a bundle offers. */
final class WaitingOrders implements Planner.Orders {

    private final BundleContext context;
    private final Ordering ordering;

    WaitingOrders(BundleContext context, Ordering ordering) {
        this.context = context;
        this.ordering = ordering;
    }

    @Override
    public int waitingFor(Bundle bundle) {
        Set<ModeId> modes = modes(bundle);
        return modes.isEmpty() ? 0
                : (int) ordering.waiting().stream().filter(order -> modes.contains(order.mode())).count();
    }

    private Set<ModeId> modes(Bundle bundle) {
        Set<ModeId> modes = new HashSet<>();
        ServiceReference<?>[] offered = bundle.getRegisteredServices();
        for (ServiceReference<?> one : offered == null ? new ServiceReference<?>[0] : offered) {
            if (List.of((String[]) one.getProperty(Constants.OBJECTCLASS)).contains(ServiceMode.class.getName())
                    && context.getService(one) instanceof ServiceMode mode) {
                modes.add(mode.id());
                context.ungetService(one);
            }
        }
        return modes;
    }
}
