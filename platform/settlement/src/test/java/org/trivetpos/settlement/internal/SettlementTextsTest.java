package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.testkit.TestStore;

class SettlementTextsTest {

    @Test
    void everyRefusalIsWordedInBothLanguages() {
        try (TestStore store = TestStore.h2()) {
            var texts = store.texts(new SettlementTexts());
            for (String key : List.of("empty", "closed", "too-little", "tender-gone", "no-change", "bad-amount",
                    "too-many-parts", "price-moved", "not-ready", "participant-failed")) {
                assertThat(texts.knows(Locale.CHINESE, "settlement." + key)).as(key).isTrue();
                assertThat(texts.knows(Locale.ENGLISH, "settlement." + key)).as(key).isTrue();
            }
            assertThat(texts.text(Locale.ENGLISH, Refusal.of("settlement.too-little", Counter.money("47.00"),
                    Counter.money("40.00"), Counter.money("7.00")))).contains("47.00").contains("7.00")
                            .doesNotContain("{");
        }
    }
}
