package org.trivetpos.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.kernel.Offers;

/** What bundles offer of one kind: each stands under guard by itself while it is made. */
final class OpenOffers<G> implements Offers<G> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenOffers.class);
    /** What a contribution failed at if it could not be made. */
    private static final String MAKE = "make";
    /** The name of a component of declarative services, a property of its service. */
    private static final String COMPONENT = "component.name";

    private final String gate;
    private final Duration patience;
    private final Runnable came;
    private final Clock clock;
    private final Seats seats;
    private final Consumer<OpenOffers<?>> closed;
    private final List<Place<G>> places = new CopyOnWriteArrayList<>();

    OpenOffers(String gate, Duration patience, Runnable came, Clock clock, Seats seats,
            Consumer<OpenOffers<?>> closed) {
        this.gate = gate;
        this.patience = patience;
        this.came = came;
        this.clock = clock;
        this.seats = seats;
        this.closed = closed;
    }

    /** An offer, and how it behaves while it is made. */
    private record Place<G>(Offer<G> offer, Standing<Offer<G>> standing) { }

    private static final class Offer<G> {

        private final ServiceReference<G> reference;
        private final Supplier<? extends G> make;
        private final Consumer<? super G> giveBack;
        private @Nullable G made;
        private boolean gone;
        private boolean missed;

        Offer(ServiceReference<G> reference, Supplier<? extends G> make, Consumer<? super G> giveBack) {
            this.reference = reference;
            this.make = make;
            this.giveBack = giveBack;
        }

        synchronized @Nullable G made() {
            return gone ? null : made;
        }

        synchronized boolean gone() {
            return gone;
        }

        /** Makes it without holding the monitor: a bundle that goes meanwhile must not wait for it. */
        @Nullable G fetch() {
            G already = made();
            if (already != null || gone()) {
                return already;
            }
            G fresh = make.get();
            synchronized (this) {
                if (made == null && !gone) {
                    made = fresh;
                    return fresh;
                }
            }
            if (fresh != null) {
                giveBack.accept(fresh);
            }
            return made();
        }

        /** Whoever waited for it waits no more; gives it if it has just come. */
        synchronized @Nullable G miss() {
            missed = true;
            return made();
        }

        synchronized boolean missed() {
            return missed;
        }

        synchronized @Nullable G leave() {
            gone = true;
            return made;
        }
    }

    @Override
    public void add(ServiceReference<G> reference, Supplier<? extends G> make, Consumer<? super G> giveBack) {
        Offer<G> offer = new Offer<>(reference, make, giveBack);
        Object component = reference.getProperty(COMPONENT);
        String part = component == null ? gate : component.toString();
        places.add(new Place<>(offer, new Standing<>(offer, gate, Origins.of(reference.getBundle(), part),
                part.substring(part.lastIndexOf('.') + 1), clock, seats)));
    }

    @Override
    public void remove(ServiceReference<G> reference, Consumer<? super G> farewell) {
        for (Place<G> place : places) {
            if (place.offer.reference.equals(reference) && places.remove(place)) {
                G service = place.offer.leave();
                if (service != null) {
                    farewell.accept(service);
                    place.offer.giveBack.accept(service);
                }
            }
        }
    }

    /** Walks without a stream while everything is made: gates ask this with every tap. */
    @Override
    public List<G> all() {
        List<G> there = new ArrayList<>(places.size());
        for (Place<G> place : places) {
            G one = place.offer.made();
            if (one == null) {
                one = made(place);
            }
            if (one != null) {
                there.add(one);
            }
        }
        return there;
    }

    private @Nullable G made(Place<G> place) {
        Guarded<Offer<G>> guarded = place.standing;
        return guarded.<G>ask(MAKE, patience, this::fetched).orElseGet(place.offer::miss);
    }

    private @Nullable G fetched(Offer<G> offer) {
        G one = offer.fetch();
        if (one == null && !offer.gone()) {
            throw new NonsenseException("could not be made; the log says why");
        }
        if (one != null && offer.missed()) {
            LOG.info("{} of {} has come after all", gate, offer.reference.getBundle());
            came.run();
        }
        return one;
    }

    Stream<Trouble> troubles() {
        return places.stream().filter(place -> place.offer.made() == null)
                .map(place -> place.standing.trouble(true)).filter(Objects::nonNull);
    }

    @Override
    public void close() {
        closed.accept(this);
        places.forEach(place -> remove(place.offer.reference, service -> { }));
    }
}
