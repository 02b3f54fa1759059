package org.trivetpos.kernel.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Origin;

/** A gate and those who stand at it: who came is admitted, who left is forgotten, when the gate is next used. */
final class OpenGate<G, K> implements Gate<K> {

    /** Once for each contribution: time enough to load its classes on a busy machine. */
    private static final Duration ADMITTANCE = Duration.ofSeconds(1);

    private static final long LOOK_AGAIN_NANOS = 10_000_000;

    private final Supplier<? extends List<? extends G>> present;
    private final Function<G, Standing<G>> newcomer;
    private final Function<? super Guarded<G>, ? extends K> admission;
    private final Comparator<? super K> order;
    private final Consumer<OpenGate<?, ?>> closed;
    private volatile Seen<G, K> seen = new Seen<>(List.of(), List.of());

    OpenGate(Supplier<? extends List<? extends G>> present, Function<G, Standing<G>> newcomer,
            Function<? super Guarded<G>, ? extends K> admission, Comparator<? super K> order,
            Consumer<OpenGate<?, ?>> closed) {
        this.present = present;
        this.newcomer = newcomer;
        this.admission = admission;
        this.order = order;
        this.closed = closed;
    }

    /** A contribution and what the room keeps of it; null while it stays outside. */
    private record Place<G, K>(Standing<G> standing, @Nullable K kept) { }

    /** The gate as it was last seen: places in the order of registration, and what the room gets. */
    private record Seen<G, K>(List<Place<G, K>> places, List<K> kept) {

        static <G, K> Seen<G, K> of(List<Place<G, K>> places, Comparator<? super K> order) {
            return new Seen<>(places, places.stream().map(Place::kept).filter(Objects::nonNull)
                    .map(Objects::requireNonNull).sorted(order).toList());
        }

        /** Walks without an iterator: this is asked with every tap, and nearly always true. */
        boolean isStill(List<? extends G> now) {
            int count = places.size();
            if (now.size() != count) {
                return false;
            }
            for (int i = 0; i < count; i++) {
                Place<G, K> place = places.get(i);
                if (place.standing.contribution() != now.get(i)
                        || place.kept == null && place.standing.mayBeAsked()) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public List<K> standing() {
        Seen<G, K> last = seen;
        return last.isStill(present.get()) ? last.kept : look().kept;
    }

    @Override
    public Optional<K> find(Predicate<? super K> fits, Duration patience) {
        Optional<K> found = standing().stream().<K>map(one -> one).filter(fits).findFirst();
        long end = System.nanoTime() + patience.toNanos();
        while (found.isEmpty() && System.nanoTime() < end && pause()) {
            found = standing().stream().<K>map(one -> one).filter(fits).findFirst();
        }
        return found;
    }

    /** Nobody tells a gate who comes: it looks again. False if the thread is to end. */
    private boolean pause() {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        return !Thread.currentThread().isInterrupted();
    }

    @Override
    public List<Origin> outside() {
        standing();
        return seen.places.stream().filter(place -> place.kept == null).map(place -> place.standing.origin()).toList();
    }

    private synchronized Seen<G, K> look() {
        List<? extends G> now = List.copyOf(present.get());
        if (seen.isStill(now)) {
            return seen;
        }
        Map<G, Place<G, K>> known = new IdentityHashMap<>();
        seen.places.forEach(place -> known.put(place.standing.contribution(), place));
        List<Place<G, K>> places = new ArrayList<>(now.size());
        for (G one : now) {
            Place<G, K> place = known.get(one);
            places.add(place != null && (place.kept != null || !place.standing.mayBeAsked()) ? place
                    : admit(place != null ? place.standing : newcomer.apply(one)));
        }
        seen = Seen.of(List.copyOf(places), order);
        return seen;
    }

    /** Drops what this bundle has contributed. Nobody is asked who is there: that could make what is asked for. */
    synchronized void forget(Bundle stopped) {
        List<Place<G, K>> places = seen.places.stream().filter(place ->
                FrameworkUtil.getBundle(place.standing.contribution().getClass()) != stopped).toList();
        if (places.size() < seen.places.size()) {
            seen = Seen.of(places, order);
        }
    }

    private Place<G, K> admit(Standing<G> standing) {
        return new Place<>(standing, standing.<K>admit(ADMITTANCE, one -> admission.apply(standing)).orElse(null));
    }

    Stream<Trouble> troubles() {
        standing();
        return seen.places.stream().map(place -> place.standing.trouble(place.kept == null)).filter(Objects::nonNull);
    }

    @Override
    public void close() {
        closed.accept(this);
        seen = new Seen<>(List.of(), List.of());
    }
}
