package org.trivetpos.testkit.clock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tells what a test wants it to tell, to the microsecond like the kernel's own, above which it ranks. */
@Component(service = Clock.class, property = "service.ranking:Integer=1000")
public final class HandSetClock extends Clock {

    private final Clock machine;
    private final @Nullable ClockFile file;

    @Activate
    public HandSetClock(BundleContext context) {
        this(Clock.systemDefaultZone(), file(Path.of(context.getProperty("trivet.data")).resolve("testkit/clock")));
    }

    HandSetClock(Clock machine, @Nullable ClockFile file) {
        this.machine = Clock.tick(machine, Duration.ofNanos(1_000));
        this.file = file;
    }

    private static @Nullable ClockFile file(Path path) {
        return Files.exists(path) ? ClockFile.at(path) : null;
    }

    @Override
    public Instant instant() {
        if (file == null) {
            return machine.instant();
        }
        long held = file.held();
        return held != 0 ? Instant.EPOCH.plus(held, ChronoUnit.MICROS)
                : machine.instant().plus(file.offset(), ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HandSetClock(machine.withZone(zone), file);
    }
}
