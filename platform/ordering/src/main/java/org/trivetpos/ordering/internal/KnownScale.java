package org.trivetpos.ordering.internal;

import java.time.Duration;
import java.util.Objects;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.spi.Scale;
import org.trivetpos.store.Terminal;

/** A scale that is there, and what it said of itself when it came. */
record KnownScale(Guarded<Scale> guarded, String id, LocalText name, int position, boolean tares) {

    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final long MOST_GRAMS = 1_000_000;

    static KnownScale of(Guarded<Scale> guarded) {
        String id = Objects.requireNonNull(guarded.contribution().id());
        return new KnownScale(guarded, id, guarded.called(Scale::name, id),
                guarded.here("position", Scale::position).orElse(100),
                guarded.here("tares", Scale::tares).orElse(false));
    }

    boolean standsAt(Terminal terminal) {
        return guarded.ask("standsAt", DEADLINE, scale -> scale.standsAt(terminal)).orElse(false);
    }

    ScaleReading read() {
        return guarded.<ScaleReading>ask("read", DEADLINE, scale -> sound(scale.read()))
                .orElseGet(ScaleReading.NoAnswer::new);
    }

    void tare() {
        guarded.ask("tare", DEADLINE, scale -> {
            scale.tare();
            return true;
        });
    }

    private static ScaleReading sound(ScaleReading reading) {
        switch (reading) {
            case ScaleReading.Stable stable -> sound(stable.net(), stable.tare());
            case ScaleReading.Unstable moving -> sound(moving.net(), moving.tare());
            case ScaleReading.Overload over -> { }
            case ScaleReading.NoAnswer silent -> { }
        }
        return reading;
    }

    private static void sound(Weight net, Weight tare) {
        if (Math.abs(net.grams()) > MOST_GRAMS || Math.abs(tare.grams()) > MOST_GRAMS) {
            throw new NonsenseException("says " + net.grams() + " g, tare " + tare.grams() + " g");
        }
    }
}
