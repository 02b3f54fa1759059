package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.DemoWiped;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactSkipped;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.StoreRestored;
import org.trivetpos.journal.spi.FactUpcaster;
import org.trivetpos.testkit.TestStore;

/** Facts as shops have written them, one file each: every later program must still read them. */
class FactCorpusTest {

    @FactType(value = "test.Paid", version = 3)
    record Paid(String tender, Money amount, Money change) implements Fact { }

    private record Step(String type, int fromVersion, String old, String fresh) implements FactUpcaster {
        @Override
        public String upcast(String json) {
            return json.replace(old, fresh);
        }
    }

    private static SealedFact stored(String type, int version, String file) throws IOException {
        try (InputStream in = FactCorpusTest.class.getResourceAsStream("/facts/" + file)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new SealedFact(1, type, version, "o", Instant.EPOCH, null, null, null, json, "");
        }
    }

    @Test
    void theJournalsOwnFactsOfTheFirstVersionAreRead() throws IOException {
        try (TestStore store = TestStore.h2()) {
            assertThat(store.journal().decode(stored("journal.FactSkipped", 1, "journal.FactSkipped-1.json"),
                    FactSkipped.class)).isEqualTo(new FactSkipped("kitchen.tickets", 17, "no such station"));
            assertThat(store.journal().decode(stored("journal.StoreRestored", 1, "journal.StoreRestored-1.json"),
                    StoreRestored.class)).isEqualTo(new StoreRestored("trivet-20261123-120000.zip",
                            Instant.parse("2026-11-23T04:10:00Z"), 4711));
            assertThat(store.journal().decode(stored("journal.DemoWiped", 1, "journal.DemoWiped-1.json"),
                    DemoWiped.class)).isEqualTo(new DemoWiped("陈静", Instant.parse("2026-11-26T08:00:00Z"),
                            "trivet-kept-20261126-160000.backup", 312, "ab12", 2, Money.parse("CNY 36.00")));
        }
    }

    @Test
    void anOldVersionIsBroughtUpStepByStep() throws IOException {
        try (TestStore store = TestStore.h2()) {
            store.upcast(new Step("test.Paid", 1, "\"means\"", "\"tender\""));
            store.upcast(new Step("test.Paid", 2, "}", ",\"change\":\"CNY 0\"}"));
            store.upcast(new Step("test.Other", 1, "means", "wrong"));
            Money amount = Money.ofMinor(CurrencyUnit.of("CNY"), 1_890);
            assertThat(store.journal().decode(stored("test.Paid", 1, "test.Paid-1.json"), Paid.class))
                    .isEqualTo(new Paid("cash", amount, Money.zero(amount.getCurrencyUnit())));
        }
    }

    @Test
    void aMissingStepIsNamed() throws IOException {
        SealedFact old = stored("test.Paid", 1, "test.Paid-1.json");
        Upcasters none = new Upcasters(List.of());
        assertThatThrownBy(() -> none.upcast(old, 3)).hasMessageContaining("test.Paid from version 1 to 2");
    }

    @Test
    void aFactIsNotReadAsAnother() throws IOException {
        SealedFact paid = stored("test.Paid", 1, "test.Paid-1.json");
        try (TestStore store = TestStore.h2()) {
            assertThatThrownBy(() -> store.journal().decode(paid, FactSkipped.class))
                    .hasMessageContaining("is a test.Paid, not a journal.FactSkipped");
        }
    }
}
