package org.trivetpos.ordering.internal;

import java.util.Objects;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.spi.CallerDriver;

/** A device that announces callers, and what it said of itself when it came. */
record KnownCaller(Guarded<CallerDriver> guarded, String id, LocalText name) {

    static KnownCaller of(Guarded<CallerDriver> guarded) {
        String id = Objects.requireNonNull(guarded.contribution().id());
        return new KnownCaller(guarded, id, guarded.called(CallerDriver::name, id));
    }
}
