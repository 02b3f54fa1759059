package org.trivetpos.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MutableClock extends Clock {

    /** Where it starts: noon of 23 November 2026 in Shanghai. */
    public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final ZoneId zone;
    private volatile Instant now;

    public MutableClock() {
        this(NOON, ZoneId.of("Asia/Shanghai"));
    }

    public MutableClock(Instant start, ZoneId zone) {
        this.now = start;
        this.zone = zone;
    }

    /** Moves on. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void set(Instant to) {
        now = to;
    }

    /** Sets the time of the shop's wall clock. */
    public void set(LocalDateTime local) {
        now = local.atZone(zone).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(now, other);
    }
}
