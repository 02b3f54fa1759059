package org.trivetpos.ordering.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.ordering.spi.CallerDriver;

/** What one device tells its calls to. Closed, it hears nothing more, whatever the device goes on to do. */
final class Ear {

    private static final Duration LISTEN_WITHIN = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);
    private static final int MOST_A_MINUTE = 20;

    private final KnownCaller caller;
    private final Hearing hearing;
    private boolean open = true;
    private int heard;
    private @Nullable Instant minute;
    private @Nullable AutoCloseable listening;

    /** Takes down a call; on the device's thread. */
    interface Hearing {
        void heard(KnownCaller from, CallerDriver.Ring ring, Instant now);
    }

    Ear(KnownCaller caller, Hearing hearing) {
        this.caller = caller;
        this.hearing = hearing;
    }

    /** False if the device does not listen. {@code now} is asked for each call. */
    boolean listen(Clock clock) {
        Consumer<CallerDriver.Ring> told = ring -> ring(ring, clock.instant());
        listening = caller.guarded().ask("listen", LISTEN_WITHIN, driver -> driver.listen(told)).orElse(null);
        if (listening == null) {
            shut();
        }
        return listening != null;
    }

    /** The device is told to end, if it is still there to be told. */
    void close() {
        shut();
        AutoCloseable held = listening;
        if (held != null) {
            caller.guarded().ask("close", CLOSE_WITHIN, driver -> {
                try {
                    held.close();
                } catch (Exception failed) {
                    throw new IllegalStateException("cannot end listening", failed);
                }
                return true;
            });
        }
    }

    private synchronized void shut() {
        open = false;
    }

    private void ring(CallerDriver.@Nullable Ring ring, Instant now) {
        if (ring == null) {
            caller.guarded().blame("ring", new NonsenseException("tells of no call"));
        } else if (mayRing(now)) {
            hearing.heard(caller, ring, now);
        }
    }

    /** A device gone mad is told off once a minute, and cannot fill the screens. */
    private synchronized boolean mayRing(Instant now) {
        Instant since = minute;
        if (since == null || !now.isBefore(since.plusSeconds(60)) || now.isBefore(since)) {
            minute = now;
            heard = 0;
        }
        heard++;
        if (open && heard == MOST_A_MINUTE + 1) {
            caller.guarded().blame("ring", new NonsenseException("more than 20 calls within a minute"));
        }
        return open && heard <= MOST_A_MINUTE;
    }
}
