package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;

class RecentTest {

    private static SealedFact fact(long number) {
        return new SealedFact(number, "t", 1, "s", Instant.EPOCH, null, null, null, "{}", "");
    }

    @Test
    void whatIsNoLongerKeptIsAskedFromTheDatabase() {
        Recent recent = new Recent();
        assertThat(recent.after(0, 10)).isNull();
        for (long n = 101; n <= 101 + 5_000; n++) {
            recent.add(fact(n));
        }
        assertThat(recent.after(100, 10)).isNull();
        assertThat(recent.after(5_090, 5)).extracting(SealedFact::number).containsExactly(5_091L, 5_092L, 5_093L,
                5_094L, 5_095L);
        assertThat(recent.after(5_101, 5)).isEmpty();
        long oldest = 5_101 - 4_096;
        assertThat(recent.after(oldest, 1)).extracting(SealedFact::number).containsExactly(oldest + 1);
        assertThat(recent.after(oldest - 1, 1)).isNull();
    }
}
