package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.testkit.TestStore;

/** What happens to papers when the shop stops in the middle; on both databases. */
class CrashTest {

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    /** A shop that dies while its first job is being sent: its printer's thread never comes back. */
    private static JobId dieWhileSending(TestStore store) throws InterruptedException {
        PrintShop dead = new PrintShop(store);
        dead.save(dead.printer("p1", "receipt"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch forever = new CountDownLatch(1);
        dead.driver.script.add(document -> {
            begun.countDown();
            try {
                forever.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("dead");
        });
        JobId sending = dead.print("receipt", "A");
        begun.await();
        return sending;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aPaperThatWasBeingSentComesAgainWithItsMarkAndTheOthersComeOnce(Supplier<TestStore> opened) throws Exception {
        try (TestStore store = opened.get()) {
            JobId sending = dieWhileSending(store);
            try (PrintShop shop = new PrintShop(store)) {
                JobId next = shop.print("receipt", "B");
                shop.awaitState(next, State.DONE);
                shop.awaitState(sending, State.DONE);
                assertThat(shop.driver.papers).hasSize(2);
                assertThat(shop.driver.papers.get(0)).contains("可能重复 1", "POSSIBLE COPY", "A");
                assertThat(shop.driver.papers.get(1)).isEqualTo("p1: B");
                assertThat(shop.job(sending).reprint()).isEqualTo(1);
                JobId copy = shop.printing.reprint(store.context(), sending);
                assertThat(shop.job(copy).reprint()).isEqualTo(2);
                shop.awaitState(copy, State.DONE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aShopThatWantsToBeAskedIsAsked(Supplier<TestStore> opened) throws Exception {
        try (TestStore store = opened.get()) {
            JobId sending = dieWhileSending(store);
            try (PrintShop shop = new PrintShop(store, false)) {
                assertThat(shop.job(sending).state()).isEqualTo(State.UNCLEAR);
                assertThat(shop.job(sending).trouble()).isEqualTo("printing.stopped-while-sending");
                assertThat(shop.printing.alarms()).hasSize(1);
                assertThat(shop.facts()).contains("printing.PrintFailed");
                shop.printing.dismiss(store.context(), sending);
                assertThat(shop.driver.papers).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatWaitedBeforeTheStopIsPrintedAfterwards(Supplier<TestStore> opened) {
        try (TestStore store = opened.get()) {
            JobId waiting;
            try (PrintShop before = new PrintShop(store)) {
                before.save(before.printer("p1", "receipt"));
                before.drivers.removeDriver(before.driver);
                waiting = before.print("receipt", "A");
            }
            try (PrintShop shop = new PrintShop(store)) {
                shop.driver.next(new PrintOutcome.Done());
                shop.awaitState(waiting, State.DONE);
                assertThat(shop.driver.papers).containsExactly("p1: A");
            }
        }
    }
}
