package org.trivetpos.front.internal;

import java.util.Objects;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** A service mode as the mode chooser knows it: what it said of itself when it came. */
record KnownMode(Guarded<ServiceMode> guarded, ModeId id, LocalText name, int position) {

    static KnownMode of(Guarded<ServiceMode> guarded) {
        ModeId id = Objects.requireNonNull(guarded.contribution().id());
        return new KnownMode(guarded, id, guarded.called(ServiceMode::name, id.value()),
                guarded.here("position", ServiceMode::position).orElse(100));
    }
}
