package org.trivetpos.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandSetClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> machineTime = new AtomicReference<>(START);
    private ClockHand hand;
    private Clock clock;

    @BeforeEach
    void twoOfOneFile() {
        Clock machine = new Clock() {
            @Override
            public Instant instant() {
                return machineTime.get();
            }

            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        hand = new ClockHand(folder.resolve("clock"), machine, ZONE);
        clock = new HandSetClock(machine, ClockFile.at(folder.resolve("clock")));
    }

    private void pass(Duration time) {
        machineTime.updateAndGet(now -> now.plus(time));
    }

    @Test
    void it_tells_the_machines_time_until_it_is_set_and_again_after() {
        assertThat(clock.instant()).isEqualTo(START);
        hand.set(LocalDateTime.of(2030, 1, 1, 23, 59));
        assertThat(clock.instant()).isEqualTo("2030-01-01T15:59:00Z");
        hand.reset();
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void it_goes_on_from_where_it_was_set_and_stands_while_it_is_held() {
        hand.advance(Duration.ofHours(1));
        pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo("2026-11-23T05:00:02Z");

        hand.hold();
        pass(Duration.ofMinutes(5));
        hand.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-11-23T05:00:03Z");

        hand.release();
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-11-23T05:00:04Z");
    }
}
