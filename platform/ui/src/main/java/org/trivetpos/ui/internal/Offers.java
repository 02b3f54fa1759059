package org.trivetpos.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * What bundles contribute of one kind, each fetched when it is first asked for: a screen needs half of the shop, and
 * who only wants to see the login page should not wait until all of that is there.
 */
final class Offers<T> {

    private final Map<ServiceReference<T>, Offer<T>> offers = new ConcurrentHashMap<>();

    private static final class Offer<T> {

        private final ComponentServiceObjects<T> source;
        private @Nullable T fetched;
        private boolean gone;

        Offer(ComponentServiceObjects<T> source) {
            this.source = source;
        }

        /** Makes it without holding the monitor: a bundle that goes meanwhile must not wait for it. */
        @Nullable T fetch() {
            synchronized (this) {
                if (fetched != null || gone) {
                    return gone ? null : fetched;
                }
            }
            T made = source.getService();
            synchronized (this) {
                if (fetched == null && !gone) {
                    fetched = made;
                    return made;
                }
            }
            if (made != null) {
                source.ungetService(made);
            }
            return gone ? null : fetched;
        }

        synchronized @Nullable T leave() {
            gone = true;
            return fetched;
        }

        void release(T service) {
            source.ungetService(service);
        }
    }

    void add(ComponentServiceObjects<T> source) {
        offers.put(source.getServiceReference(), new Offer<>(source));
    }

    /** Nobody finds it any more; {@code farewell} sees the service before it is given back, if it was ever fetched. */
    void remove(ComponentServiceObjects<T> source, Consumer<T> farewell) {
        Offer<T> offer = offers.remove(source.getServiceReference());
        T service = offer == null ? null : offer.leave();
        if (offer != null && service != null) {
            farewell.accept(service);
            offer.release(service);
        }
    }

    List<T> all() {
        return offers.values().stream().map(Offer::fetch).filter(Objects::nonNull).toList();
    }
}
