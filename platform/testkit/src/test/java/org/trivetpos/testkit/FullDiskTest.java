package org.trivetpos.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.journal.NotSealedException;
import org.trivetpos.journal.Verification.Intact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
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
            Selling selling = new Selling(store);
            selling.settle(store.context(), TOTAL);
            FullDiskFileSystem.FULL.set(true);
            CommandContext lost = store.context();
            assertThatThrownBy(() -> selling.settle(lost, TOTAL)).satisfies(FullDiskTest::isToldInWords);
            FullDiskFileSystem.FULL.set(false);
            untilItWorks(() -> selling.settle(lost, TOTAL));
            untilItWorks(() -> selling.settle(store.context(), TOTAL));
            store.sealAll();
            assertThat(store.journal().about(lost.request().value())).hasSize(2);
            assertThat(store.journal().verify()).isInstanceOfSatisfying(Intact.class,
                    intact -> assertThat(intact.facts()).isEqualTo(6));
        }
    }

    private static void isToldInWords(Throwable failure) {
        Refusal told = failure instanceof StoreUnavailableException unavailable ? unavailable.refusal()
                : ((NotSealedException) failure).refusal();
        assertThat(told.code()).isIn("persistence.disk-full", "persistence.unreachable", "journal.not-sealed");
    }

    /** As a cashier presses the button again: connections from before the trouble are found broken one by one. */
    private static void untilItWorks(Runnable step) {
        for (int attempt = 1;; attempt++) {
            try {
                step.run();
                return;
            } catch (StoreUnavailableException | NotSealedException again) {
                assertThat(attempt).as("attempts").isLessThan(5);
            }
        }
    }
}
