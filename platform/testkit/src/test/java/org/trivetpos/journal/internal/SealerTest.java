package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactRef;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.Verification.Intact;
import org.trivetpos.journal.internal.Appending.Unsealed;
import org.trivetpos.testkit.TestStore;

class SealerTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @FactType("test.DishServed")
    record DishServed(String dish) implements Fact { }

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void manyTerminalsAtOnceLeaveOneChainWithoutGaps(Supplier<TestStore> opened) throws Exception {
        int terminals = 8;
        int each = 60;
        try (TestStore store = opened.get()) {
            Journal journal = store.journal();
            CyclicBarrier together = new CyclicBarrier(terminals);
            List<Thread> threads = new ArrayList<>();
            AtomicReference<Throwable> failed = new AtomicReference<>();
            for (int t = 0; t < terminals; t++) {
                String subject = "order-" + t;
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        together.await();
                        for (int i = 0; i < each; i++) {
                            int n = i;
                            store.commands().once(store.context(), "test.serve", Void.class, () -> {
                                journal.append(null, subject, new DishServed("a" + n));
                                journal.append(null, subject, new DishServed("b" + n));
                                return null;
                            });
                        }
                    } catch (Exception | Error failure) {
                        failed.set(failure);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failed.get()).isNull();
            // no sealAll: each command has waited for its seal
            List<SealedFact> all = journal.read(0, 10_000);
            assertThat(all).extracting(SealedFact::number)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 2L * terminals * each).boxed().toList());
            for (int t = 0; t < terminals; t++) {
                List<String> dishes = journal.about("order-" + t).stream()
                        .map(fact -> journal.decode(fact, DishServed.class).dish()).toList();
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    expected.add("a" + i);
                    expected.add("b" + i);
                }
                assertThat(dishes).isEqualTo(expected);
            }
            assertThat(journal.verify()).isInstanceOfSatisfying(Intact.class,
                    intact -> assertThat(intact.facts()).isEqualTo(2L * terminals * each));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatDoesNotFitIntoOneBatchIsTakenOldestFirst(Supplier<TestStore> opened) throws Exception {
        try (TestStore store = opened.get()) {
            store.journal();
            FactTable table = new FactTable(store.transactions());
            Entry entry = new Entry("test.DishServed", 1, "order", 0, "", "", "", "{}");
            List<Unsealed> shuffled = new ArrayList<>(LongStream.rangeClosed(1, FactTable.BATCH + 10L)
                    .mapToObj(id -> new Unsealed(id, entry)).toList());
            Collections.shuffle(shuffled, new Random(7));
            // in one transaction, so that the sealer does not get in between
            List<Long> taken = store.transactions().<List<Long>, Exception>call(() -> {
                table.insert(shuffled, null);
                return Stream.concat(table.take().stream(), table.take().stream()).map(Unsealed::id).toList();
            });
            assertThat(taken).hasSize(shuffled.size()).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aTransactionThatCommitsLateGetsALaterNumberAndIsNotForgotten(Supplier<TestStore> opened) throws Exception {
        try (TestStore store = opened.get()) {
            Journal journal = store.journal();
            CountDownLatch appended = new CountDownLatch(1);
            CountDownLatch mayCommit = new CountDownLatch(1);
            AtomicReference<FactRef> slow = new AtomicReference<>();
            Thread slowTerminal = Thread.ofPlatform().start(() -> store.transactions().run(() -> {
                slow.set(journal.append(null, "slow", new DishServed("soup")));
                appended.countDown();
                awaitUnchecked(mayCommit);
            }));
            assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();
            store.transactions().run(() -> {
                journal.append(null, "fast", new DishServed("tea"));
            });
            journal.awaitSealed(SOON);
            assertThat(journal.isSealed(slow.get())).isFalse();
            mayCommit.countDown();
            slowTerminal.join();
            store.sealAll();
            assertThat(journal.isSealed(slow.get())).isTrue();
            assertThat(journal.read(0, 10)).extracting(SealedFact::subject).containsExactly("fast", "slow");
        }
    }

    @Test
    void aFactOfATransactionThatIsRolledBackIsNeverSealed() {
        try (TestStore store = TestStore.h2()) {
            Journal journal = store.journal();
            AtomicReference<FactRef> lost = new AtomicReference<>();
            AtomicReference<String> ran = new AtomicReference<>();
            assertThatThrownBy(() -> store.transactions().run(() -> {
                lost.set(journal.append(null, "s", new DishServed("soup")));
                journal.afterSealed(() -> ran.set("ran"));
                throw new IllegalStateException("the cook dropped it");
            })).hasMessage("the cook dropped it");
            store.sealAll();
            assertThat(journal.isSealed(lost.get())).isFalse();
            assertThat(journal.head()).isEmpty();
            assertThat(ran).hasNullValue();
        }
    }

    @Test
    void whatWaitsForTheSealRunsWhenTheFactsAreSealed() throws Exception {
        try (TestStore store = TestStore.h2()) {
            Journal journal = store.journal();
            AtomicReference<FactRef> fact = new AtomicReference<>();
            AtomicReference<Boolean> sealedThen = new AtomicReference<>();
            CountDownLatch ran = new CountDownLatch(1);
            store.transactions().run(() -> {
                fact.set(journal.append(null, "s", new DishServed("soup")));
                journal.afterSealed(() -> {
                    sealedThen.set(journal.isSealed(fact.get()));
                    ran.countDown();
                });
            });
            assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(sealedThen.get()).isTrue();
        }
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        try (TestStore store = TestStore.h2()) {
            assertThatThrownBy(() -> store.journal().append(null, "s", new DishServed("soup")))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("Commands.once");
        }
    }

    @Test
    void whoActedWhereAndWhoAllowedItIsKept() {
        try (TestStore store = TestStore.h2()) {
            var context = store.context().approvedBy(new org.trivetpos.kernel.ApprovalId("approval-7"));
            store.transactions().run(() -> {
                store.journal().append(context, "s", new DishServed("soup"));
            });
            store.sealAll();
            assertThat(store.journal().head()).hasValueSatisfying(fact -> {
                assertThat(fact.actor()).isEqualTo("staff-1");
                assertThat(fact.terminal()).isEqualTo("till-1");
                assertThat(fact.approver()).isEqualTo("approval-7");
                assertThat(fact.at()).isEqualTo(store.clock().instant());
                assertThat(fact.hash()).matches("[0-9a-f]{64}");
            });
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
