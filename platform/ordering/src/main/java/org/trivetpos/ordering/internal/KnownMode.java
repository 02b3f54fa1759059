package org.trivetpos.ordering.internal;

import java.util.Objects;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** An installed mode, as it said of itself when it came: placing an order asks no plugin anything. */
record KnownMode(ModeId id, LocalText name, int position, PlacedAt placedAt, boolean kitchenSlips)
        implements ServiceMode {

    /** One that does not say who it is, or when the kitchen starts, is no mode; a name is found for the others. */
    static KnownMode of(Guarded<ServiceMode> guarded) {
        ServiceMode mode = guarded.contribution();
        ModeId id = Objects.requireNonNull(mode.id());
        return new KnownMode(id, guarded.called(ServiceMode::name, id.value()),
                guarded.here("position", ServiceMode::position).orElse(100),
                Objects.requireNonNull(mode.placedAt()), mode.kitchenSlips());
    }
}
