package org.trivetpos.ordering.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Offers;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Scales;
import org.trivetpos.ordering.spi.Scale;
import org.trivetpos.store.Terminal;

/**
 * Reads the scales that somebody watches, in rounds and on one thread: each is asked once a round, for all who watch.
 */
@Component(service = Scales.class)
public final class LiveScales implements Scales {

    private static final Logger LOG = LoggerFactory.getLogger(LiveScales.class);
    private static final int EVERY_MILLIS = 200;
    private static final int IDLE_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Offers<Scale> offers;
    private final Gate<KnownScale> gate;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("trivet-scales").factory());
    private boolean going;

    @Activate
    public LiveScales(@Reference Guard guard) {
        offers = guard.offers(Scale.class, PATIENCE, () -> { });
        gate = guard.gate(Scale.class, offers::all, KnownScale::of,
                Comparator.comparingInt(KnownScale::position).thenComparing(KnownScale::id));
        rounds.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        rounds.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    void close() {
        rounds.shutdown();
        watches.clear();
        gate.close();
        offers.close();
    }

    /** Made when somebody weighs, so that one whose constructor stalls holds nobody up. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addScale(ComponentServiceObjects<Scale> scale) {
        offers.add(scale.getServiceReference(), scale::getService, scale::ungetService);
    }

    void removeScale(ComponentServiceObjects<Scale> scale) {
        offers.remove(scale.getServiceReference(), leaving -> { });
    }

    /** Somebody who looks at the scale of a till. */
    private static final class Watch {

        private final Terminal terminal;
        private final Consumer<Optional<Seen>> listener;
        private @Nullable List<KnownScale> among;
        private @Nullable KnownScale scale;
        private @Nullable Optional<Seen> told;

        Watch(Terminal terminal, Consumer<Optional<Seen>> listener) {
            this.terminal = terminal;
            this.listener = listener;
        }

        /** Looked for again when a scale comes or goes. */
        @Nullable KnownScale scale(List<KnownScale> standing) {
            if (among != standing) {
                among = standing;
                scale = standing.stream().filter(one -> one.standsAt(terminal)).findFirst().orElse(null);
            }
            return scale;
        }

        void tell(Optional<Seen> seen) {
            if (seen.equals(told)) {
                return;
            }
            told = seen;
            try {
                listener.accept(seen);
            } catch (RuntimeException | LinkageError broken) {
                LOG.warn("who watches a scale failed; the others are told", broken);
            }
        }
    }

    @Override
    public AutoCloseable watch(Terminal terminal, Consumer<Optional<Seen>> listener) {
        Watch watch = new Watch(terminal, listener);
        synchronized (watches) {
            watches.add(watch);
            if (!going) {
                going = true;
                next(0);
            }
        }
        return () -> watches.remove(watch);
    }

    @Override
    public void tare(Terminal terminal) {
        later(() -> {
            List<KnownScale> standing = gate.standing();
            watches.stream().filter(watch -> watch.terminal.id().equals(terminal.id()))
                    .flatMap(watch -> Stream.ofNullable(watch.scale(standing))).filter(KnownScale::tares).findFirst()
                    .ifPresent(KnownScale::tare);
        }, 0);
    }

    /** True while nobody weighs, and so no scale is read. */
    boolean rests() {
        synchronized (watches) {
            return !going;
        }
    }

    private void next(int millis) {
        later(this::round, millis);
    }

    private void later(Runnable work, int millis) {
        try {
            rounds.schedule(() -> step(work), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("ordering stops; no scale is read any more");
        }
    }

    private static void step(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("the scales could not be asked this time; weights can be typed", broken);
        }
    }

    private void round() {
        step(this::look);
        synchronized (watches) {
            going = !watches.isEmpty();
            if (going) {
                next(EVERY_MILLIS);
            }
        }
    }

    private void look() {
        List<KnownScale> standing = gate.standing();
        Map<KnownScale, ScaleReading> read = new IdentityHashMap<>();
        for (Watch watch : watches) {
            KnownScale scale = watch.scale(standing);
            watch.tell(scale == null ? Optional.empty() : Optional.of(new Seen(scale.name(), scale.tares(),
                    read.computeIfAbsent(scale, KnownScale::read))));
        }
    }
}
