package org.trivetpos.ordering.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Offers;
import org.trivetpos.ordering.spi.CallerDriver;

/** Has every device listen that is there, again if it did not, and tells screens what came; on a thread of its own. */
final class Switchboard {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int EVERY_SECONDS = 10;
    private static final int END_WITHIN_SECONDS = 3;

    private final Clock clock;
    private final Offers<CallerDriver> offers;
    private final Gate<KnownCaller> gate;
    private final Ear.Hearing hearing;
    private final BooleanSupplier passed;
    private final Map<KnownCaller, Ear> ears = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean untold = new AtomicBoolean();
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("trivet-calls").factory());

    /** {@code passed} says whether calls have stopped waiting since it was last asked. */
    Switchboard(Guard guard, Clock clock, Ear.Hearing hearing, BooleanSupplier passed) {
        this.clock = clock;
        this.hearing = hearing;
        this.passed = passed;
        offers = guard.offers(CallerDriver.class, PATIENCE, this::look);
        gate = guard.gate(CallerDriver.class, offers::all, KnownCaller::of, (one, other) -> 0);
        thread.scheduleWithFixedDelay(() -> step(this::tend), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A device is there, to be made when it is its turn. */
    void come(ServiceReference<CallerDriver> device, Supplier<CallerDriver> make, Consumer<CallerDriver> giveBack) {
        offers.add(device, make, giveBack);
        look();
    }

    void go(ServiceReference<CallerDriver> device) {
        offers.remove(device, leaving -> { });
        look();
    }

    private void look() {
        soon(this::tend);
    }

    /** Calls came, or are dealt with; several in a row are told once. */
    void changed() {
        if (untold.compareAndSet(false, true)) {
            soon(this::tell);
        }
    }

    AutoCloseable onChange(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private void soon(Runnable work) {
        try {
            thread.execute(() -> step(work));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("ordering stops; no call is heard any more");
        }
    }

    private static void step(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("a step of listening for calls failed; it is tried again", broken);
        }
    }

    private void tend() {
        List<KnownCaller> standing = gate.standing();
        for (KnownCaller gone : new HashSet<>(ears.keySet())) {
            if (!standing.contains(gone)) {
                ears.remove(gone).close();
            }
        }
        for (KnownCaller caller : standing) {
            if (!ears.containsKey(caller)) {
                Ear ear = new Ear(caller, hearing);
                if (ear.listen(clock)) {
                    ears.put(caller, ear);
                }
            }
        }
        if (passed.getAsBoolean()) {
            tell();
        }
    }

    private void tell() {
        untold.set(false);
        listeners.forEach(Switchboard::step);
    }

    /** Devices are told to end; what they say afterwards is not heard. */
    void close() {
        soon(() -> {
            ears.values().forEach(Ear::close);
            ears.clear();
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a device that announces callers does not let itself be ended; ordering stops without it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        gate.close();
        offers.close();
    }
}
