package org.trivetpos.ordering.internal;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.persistence.Transactions;

/**
 * Parks the open orders of a mode that left. A mode that is back within a second was only updated, and a mode that
 * leaves because the shop stops has not left: then nothing is parked.
 */
@Component(service = ModeWatch.class, immediate = true)
public final class ModeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ModeWatch.class);

    private final Transactions transactions;
    private final HeldOrders orders;
    private final InstalledModes modes;
    private final BooleanSupplier shopStops;
    private final Duration grace;
    private final ScheduledThreadPoolExecutor parking;

    @Activate
    public ModeWatch(BundleContext context, @Reference Transactions transactions, @Reference HeldOrders orders,
            @Reference InstalledModes modes) {
        this(transactions, orders, modes, () -> isStopping(context), Duration.ofSeconds(1));
    }

    ModeWatch(Transactions transactions, HeldOrders orders, InstalledModes modes, BooleanSupplier shopStops,
            Duration grace) {
        this.transactions = transactions;
        this.orders = orders;
        this.modes = modes;
        this.shopStops = shopStops;
        this.grace = grace;
        this.parking = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "trivet-ordering-modes");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static boolean isStopping(BundleContext context) {
        return (context.getBundle(0).getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0;
    }

    @Deactivate
    void close() {
        parking.shutdownNow();
    }

    @Reference(service = ServiceMode.class, unbind = "left", cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void came(ServiceMode mode) {
        LOG.debug("service mode {} is there", mode.getClass().getName());
    }

    void left(ServiceMode mode) {
        if (shopStops.getAsBoolean()) {
            return;
        }
        try {
            parking.schedule(() -> park(mode), grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("ordering itself stops; orders of {} stay as they are", mode.getClass().getName());
        }
    }

    private void park(ServiceMode left) {
        modes.forget(left).ifPresentOrElse(this::park, () -> LOG.warn(
                "{} did not say which mode it was; its open orders stay open and readable: park them by hand",
                left.getClass().getName()));
    }

    private void park(ModeId mode) {
        if (shopStops.getAsBoolean() || modes.find(mode).isPresent()) {
            return;
        }
        try {
            for (OrderId id : transactions.call(() -> orders.tables().openIn(mode))) {
                transactions.run(() -> {
                    HeldOrder order = orders.hold(id);
                    if (order.row().terminal() != null && order.row().isLive()) {
                        OrderLife.putAside(order);
                    }
                });
            }
        } catch (RuntimeException e) {
            LOG.warn("open orders of the mode {} could not be parked; they stay open and readable: park them by hand",
                    mode.value(), e);
        }
    }
}
