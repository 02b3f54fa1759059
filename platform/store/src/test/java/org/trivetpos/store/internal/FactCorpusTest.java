package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayClosed;
import org.trivetpos.store.TerminalModeChosen;
import org.trivetpos.testkit.TestStore;

/** Facts as earlier versions wrote them must be read for ever; a file here is never edited, only joined by another. */
class FactCorpusTest {

    @Test
    void aDayThatTheFirstVersionClosedIsStillRead() throws IOException {
        ClosedDay closed = read("store.DayClosed", DayClosed.class).closed();
        assertThat(closed.day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(closed.number()).isEqualTo(12);
        assertThat(closed.journalNumber()).isEqualTo(812);
        assertThat(closed.journalHash()).isEqualTo("ab".repeat(32));
    }

    @Test
    void theModeThatATillStartedWithIsStillRead() throws IOException {
        assertThat(read("store.TerminalModeChosen", TerminalModeChosen.class)).isEqualTo(new TerminalModeChosen(
                new TerminalId("01KB0M5VWJ7Q3C8R9Z2T4X6Y1A"), "前台 1", "counter", new LocalText("快餐柜台", "Counter")));
    }

    private static <F extends Fact> F read(String type, Class<F> as) throws IOException {
        try (TestStore store = TestStore.h2();
                InputStream file = FactCorpusTest.class.getResourceAsStream("/facts/" + type + "-1.json")) {
            String json = new String(Objects.requireNonNull(file, type).readAllBytes(), StandardCharsets.UTF_8);
            return store.journal().decode(new SealedFact(1, type, 1, "subject", Instant.EPOCH, null, null, null, json,
                    ""), as);
        }
    }
}
