package org.trivetpos.settlement.internal;

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
import org.trivetpos.kernel.Quantity;
import org.trivetpos.settlement.CheckRefunded;
import org.trivetpos.settlement.PaymentReturned;
import org.trivetpos.testkit.TestStore;

/** Facts as earlier versions wrote them must be read for ever; a file here is never edited, only joined by another. */
class FactCorpusTest {

    @Test
    void refundsOfTheFirstVersionAreStillRead() throws IOException {
        CheckRefunded refunded = read("settlement.CheckRefunded", CheckRefunded.class);
        assertThat(refunded.receiptNumber()).isEqualTo(3);
        assertThat(refunded.refund().reason().zh()).isEqualTo("菜凉了");
        assertThat(refunded.refund().lines().getFirst().quantity()).isEqualTo(Quantity.ONE);
        assertThat(refunded.refund().back().getFirst().net()).isEqualTo(Counter.money("47.00"));
        PaymentReturned returned = read("settlement.PaymentReturned", PaymentReturned.class);
        assertThat(returned.amount()).isEqualTo(Counter.money("47.00"));
        assertThat(returned.businessDay()).isEqualTo(LocalDate.of(2026, 11, 23));
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
