package org.trivetpos.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.journal.Verification.Intact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.persistence.StoreUnavailableException;

class FullDiskTest {

    private static final Money TOTAL = Money.ofMinor(CurrencyUnit.of("CNY"), 6_150);

    @TempDir
    private Path folder;

    @AfterEach
    void free() {
        FullDiskFileSystem.FULL.set(false);
    }

    @Test
    void aSaleOnAFullDiskIsRefusedInWordsAndTheShopGoesOnWhenThereIsSpace() {
        FullDiskFileSystem.register();
        try (TestStore store = TestStore.h2("jdbc:h2:full:" + folder.resolve("trivet"), folder)) {
            Sale sale = new Sale(store);
            sale.settle(store.context(), TOTAL);
            FullDiskFileSystem.FULL.set(true);
            CommandContext lost = store.context();
            assertThatThrownBy(() -> sale.settle(lost, TOTAL)).isInstanceOfSatisfying(StoreUnavailableException.class,
                    refused -> assertThat(refused.refusal().code()).isIn("persistence.disk-full",
                            "persistence.unreachable"));
            FullDiskFileSystem.FULL.set(false);
            sale.settle(lost, TOTAL);
            sale.settle(store.context(), TOTAL);
            store.sealAll();
            assertThat(store.journal().about(lost.request().value())).hasSize(2);
            assertThat(store.journal().verify()).isInstanceOfSatisfying(Intact.class,
                    intact -> assertThat(intact.facts()).isEqualTo(6));
        }
    }
}
