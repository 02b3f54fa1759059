package org.trivetpos.ordering.internal;

import java.time.Duration;
import java.util.Objects;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** An installed mode under guard. What it cannot say any more is as it said when it came. */
record KnownMode(Guarded<ServiceMode> guarded, ModeId id, LocalText name, int position, PlacedAt placedAt,
        boolean kitchenSlips) implements ServiceMode {

    private static final Duration DEADLINE = Duration.ofMillis(50);

    /** One that does not say who it is, or when the kitchen starts, is no mode; a name is found for the others. */
    static KnownMode of(Guarded<ServiceMode> guarded) {
        ServiceMode mode = guarded.contribution();
        ModeId id = Objects.requireNonNull(mode.id());
        return new KnownMode(guarded, id, guarded.called(ServiceMode::name, id.value()),
                guarded.here("position", ServiceMode::position).orElse(100),
                Objects.requireNonNull(mode.placedAt()), mode.kitchenSlips());
    }

    @Override
    public PlacedAt placedAt() {
        return guarded.ask("placedAt", DEADLINE, ServiceMode::placedAt).orElse(placedAt);
    }

    @Override
    public boolean kitchenSlips() {
        return guarded.ask("kitchenSlips", DEADLINE, ServiceMode::kitchenSlips).orElse(kitchenSlips);
    }
}
