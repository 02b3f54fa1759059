package org.trivetpos.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UlidsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void identifiersGrowWhileTheClockStandsStill() {
        Ulids ids = new Ulids(Clock.fixed(NOON, ZoneOffset.UTC), new Random(7));
        String before = ids.next();
        for (int i = 0; i < 10_000; i++) {
            String next = ids.next();
            assertThat(next).hasSize(26).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void theFirstTenCharactersAreTheTime() {
        String id = new Ulids(Clock.fixed(Instant.ofEpochMilli(0x0123456789ABL), ZoneOffset.UTC), new Random(7)).next();
        long millis = 0;
        for (char c : id.substring(0, 10).toCharArray()) {
            millis = millis * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(c);
        }
        assertThat(millis).isEqualTo(0x0123456789ABL);
    }

    @Test
    void sameSeedSameIdentifiers() {
        Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
        assertThat(new Ulids(noon, new Random(3)).next()).isEqualTo(new Ulids(noon, new Random(3)).next());
    }

    @Test
    void noTwoThreadsGetTheSameIdentifier() {
        Ulids ids = new Ulids(Clock.systemUTC());
        var seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20_000).parallel().forEach(i -> seen.add(ids.next()));
        assertThat(seen).hasSize(20_000);
    }
}
