package org.trivetpos.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.GateHealth;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Offers;
import org.trivetpos.kernel.Origin;

/** Every gate of the house, and the threads on which those who stand there are asked. */
@Component(service = {Guard.class, GateHealth.class})
public final class GateHouse implements Guard, GateHealth {

    /** What a contribution failed at if it could not be admitted. */
    static final String ADMISSION = "admission";

    private final Clock clock;
    private final Seats seats = new Seats();
    private final List<OpenGate<?, ?>> gates = new CopyOnWriteArrayList<>();
    private final List<OpenOffers<?>> offers = new CopyOnWriteArrayList<>();

    private final Runnable deaf;

    /**
     * In a container: what bundles that stop have contributed is forgotten, also at gates that nobody uses for long.
     */
    @Activate
    public GateHouse(BundleContext context, @Reference Clock clock) {
        this.clock = clock;
        BundleListener listener = this::changed;
        context.addBundleListener(listener);
        this.deaf = () -> context.removeBundleListener(listener);
    }

    public GateHouse(Clock clock) {
        this.clock = clock;
        this.deaf = () -> { };
    }

    @Deactivate
    public void close() {
        deaf.run();
        seats.close();
    }

    private void changed(BundleEvent event) {
        if ((event.getType() & (BundleEvent.STOPPED | BundleEvent.UNRESOLVED | BundleEvent.UNINSTALLED)) != 0) {
            gates.forEach(gate -> gate.forget(event.getBundle()));
        }
    }

    @Override
    public <G, K> Gate<K> gate(Class<G> kind, Supplier<? extends List<? extends G>> present,
            Function<? super Guarded<G>, ? extends K> admission, Comparator<? super K> order) {
        OpenGate<G, K> gate = new OpenGate<>(present,
                one -> new Standing<>(one, kind.getSimpleName(), clock, seats), admission, order, gates::remove);
        gates.add(gate);
        return gate;
    }

    @Override
    public <G> Offers<G> offers(Class<G> kind, Duration patience, Runnable came) {
        OpenOffers<G> opened = new OpenOffers<>(kind.getSimpleName(), patience, came, clock, seats, offers::remove);
        offers.add(opened);
        return opened;
    }

    @Override
    public List<Trouble> troubles() {
        Map<Who, Trouble> byPart = new LinkedHashMap<>();
        Stream<Trouble> all = Stream.concat(gates.stream().flatMap(OpenGate::troubles),
                offers.stream().flatMap(OpenOffers::troubles));
        all.forEach(trouble -> byPart.merge(
                new Who(trouble.origin(), trouble.gate(), trouble.part()), trouble, GateHouse::together));
        return byPart.values().stream().sorted(Comparator
                .comparing((Trouble trouble) -> trouble.origin().bundle()).thenComparing(Trouble::gate)
                .thenComparing(Trouble::part)).toList();
    }

    private record Who(Origin origin, String gate, String part) { }

    /** Several rooms have a gate for the same contribution; whoever reads it sees one. */
    private static Trouble together(Trouble one, Trouble other) {
        Trouble last = other.last().isAfter(one.last()) ? other : one;
        Instant rests = one.restsUntil() == null || other.restsUntil() != null
                && other.restsUntil().isAfter(one.restsUntil()) ? other.restsUntil() : one.restsUntil();
        return new Trouble(one.origin(), one.gate(), one.part(), last.kind(), last.what(), last.words(),
                one.since().isBefore(other.since()) ? one.since() : other.since(), last.last(),
                one.times() + other.times(), one.outside() || other.outside(), one.stuck() || other.stuck(), rests);
    }

    /** Threads that there are now, for tests. */
    int threads() {
        return seats.threads();
    }
}
