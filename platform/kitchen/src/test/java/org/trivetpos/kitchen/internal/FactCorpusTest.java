package org.trivetpos.kitchen.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.kitchen.KitchenLinesVoided;
import org.trivetpos.kitchen.KitchenTicketOpened;
import org.trivetpos.testkit.TestStore;

/** Facts as earlier versions wrote them must be read for ever; a file here is never edited, only joined by another. */
class FactCorpusTest {

    @Test
    void aTicketOpenedByTheFirstVersionIsStillRead() throws IOException {
        KitchenTicketOpened opened = read("kitchen.KitchenTicketOpened", KitchenTicketOpened.class);

        assertThat(opened.station()).isEqualTo(Kitchen.MAIN);
        assertThat(opened.placedAt()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(opened.note()).isEqualTo("带筷子");
        assertThat(opened.lines()).extracting(line -> line.name().zh()).containsExactly("宫保鸡丁", "午市套餐");
    }

    @Test
    void whatTheFirstVersionVoidedIsStillRead() throws IOException {
        KitchenLinesVoided voided = read("kitchen.KitchenLinesVoided", KitchenLinesVoided.class);

        assertThat(voided.reason().en()).isEqualTo("It was cold");
        assertThat(voided.lines()).extracting(one -> one.line().name().zh()).containsExactly("米饭");
    }

    private static <F extends Fact> F read(String type, Class<F> as) throws IOException {
        try (TestStore store = TestStore.h2();
                InputStream file = FactCorpusTest.class.getResourceAsStream("/facts/" + type + "-1.json")) {
            String json = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return store.journal().decode(new SealedFact(1, type, 1, "order", Instant.EPOCH, null, null, null, json,
                    ""), as);
        }
    }
}
