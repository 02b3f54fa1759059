package org.trivetpos.testkit.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Sets the clock of a shop in another process. It goes on from where it was set, because a shop in which no time
 * passes does not retry and does not time out; {@link #hold} stops it for those who want that. Between two rooms of
 * the shop there is never more than one call's difference. Any thread may use it, one at a time.
 */
public final class ClockHand {

    private final ClockFile file;
    private final Clock machine;
    private final ZoneId zone;

    /** For a shop of that file and zone. */
    public ClockHand(Path file, ZoneId zone) {
        this(file, Clock.system(zone), zone);
    }

    ClockHand(Path file, Clock machine, ZoneId zone) {
        this.file = ClockFile.at(file);
        this.machine = machine;
        this.zone = zone;
    }

    /** What the shop's clock tells now. */
    public Instant now() {
        return new HandSetClock(machine, file).instant();
    }

    /** The zone in which the shop tells its time. */
    public ZoneId zone() {
        return zone;
    }

    /** Sets it; it goes on from there, or stands there if it is held. A shop does not like to go back in time. */
    public void set(Instant to) {
        file.offset(ChronoUnit.MICROS.between(machine.instant(), to));
        if (file.held() != 0) {
            file.held(micros(to));
        }
    }

    /** Sets it by the clock on the shop's wall. */
    public void set(LocalDateTime local) {
        set(local.atZone(zone).toInstant());
    }

    /** Moves it on. */
    public void advance(Duration by) {
        set(now().plus(by));
    }

    /** Stops it where it is. Printers that failed and limits that wait for a time wait until it goes on. */
    public void hold() {
        file.held(micros(now()));
    }

    /** Lets it go on from where it was held. */
    public void release() {
        if (file.held() != 0) {
            Instant from = now();
            file.held(0);
            set(from);
        }
    }

    /** Back to the machine's time. */
    public void reset() {
        file.held(0);
        file.offset(0);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
