package org.trivetpos.ordering.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.ordering.OrderId;

/** Tells screens which orders changed, on a thread of its own; what changes twice before that is told once. */
@Component(service = OrderChanges.class)
public final class OrderChanges {

    private static final Logger LOG = LoggerFactory.getLogger(OrderChanges.class);

    private final List<Consumer<OrderId>> listeners = new CopyOnWriteArrayList<>();
    private final Set<OrderId> pending = new LinkedHashSet<>();
    private final ExecutorService teller;

    @Activate
    public OrderChanges() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "trivet-ordering-changes");
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        teller = one;
    }

    @Deactivate
    void close() {
        teller.shutdownNow();
    }

    AutoCloseable listen(Consumer<OrderId> listener) {
        Consumer<OrderId> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void changed(OrderId order) {
        synchronized (pending) {
            if (!pending.add(order) || pending.size() > 1) {
                return;
            }
        }
        try {
            teller.execute(this::tell);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("nobody is told of order {}: ordering stops", order);
        }
    }

    private void tell() {
        List<OrderId> changed;
        synchronized (pending) {
            changed = List.copyOf(pending);
            pending.clear();
        }
        for (OrderId order : changed) {
            for (Consumer<OrderId> listener : listeners) {
                try {
                    listener.accept(order);
                } catch (RuntimeException | LinkageError broken) {
                    LOG.warn("a listener failed on order {}; the others were told", order.value(), broken);
                }
            }
        }
    }
}
