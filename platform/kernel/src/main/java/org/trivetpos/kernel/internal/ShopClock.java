package org.trivetpos.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Component;

/** The machine's clock in the machine's zone, to the microsecond: what both databases keep. */
@Component(service = Clock.class)
public final class ShopClock extends Clock {

    private final Clock machine = Clock.tick(Clock.systemDefaultZone(), Duration.ofNanos(1_000));

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }

    @Override
    public Instant instant() {
        return machine.instant();
    }
}
