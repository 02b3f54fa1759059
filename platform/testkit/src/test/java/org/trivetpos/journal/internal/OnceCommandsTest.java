package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.testkit.TestStore;

class OnceCommandsTest {

    private static final Money PRICE = Money.ofMinor(CurrencyUnit.of("CNY"), 1_890);

    @FactType("test.Paid")
    record Paid(Money amount) implements Fact { }

    record Receipt(long number, Money paid, StaffId by) { }

    sealed interface Outcome permits Outcome.Done, Outcome.Unclear {
        record Done(Receipt receipt) implements Outcome { }

        record Unclear(String why) implements Outcome { }
    }

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void payingTwiceAtTheSameMomentPaysOnce(Supplier<TestStore> opened) throws Exception {
        try (TestStore store = opened.get(); ExecutorService terminals = Executors.newFixedThreadPool(6)) {
            Commands commands = store.commands();
            CommandContext context = store.context();
            AtomicInteger made = new AtomicInteger();
            CyclicBarrier together = new CyclicBarrier(6);
            Callable<Receipt> pay = () -> {
                together.await();
                return commands.once(context, "test.pay", Receipt.class, () -> {
                    store.journal().append(context, "o1", new Paid(PRICE));
                    return new Receipt(made.incrementAndGet(), PRICE, context.actor());
                });
            };
            List<Future<Receipt>> answers = terminals.invokeAll(IntStream.range(0, 6).mapToObj(i -> pay).toList());
            for (Future<Receipt> answer : answers) {
                assertThat(answer.get()).isEqualTo(new Receipt(1, PRICE, context.actor()));
            }
            assertThat(made).hasValue(1);
            assertThat(store.journal().about("o1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aRefusedCommandKeepsNothingNotEvenItsRequest(Supplier<TestStore> opened) {
        try (TestStore store = opened.get()) {
            CommandContext context = store.context();
            assertThatThrownBy(() -> store.commands().once(context, "test.pay", Receipt.class, () -> {
                store.journal().append(context, "o1", new Paid(PRICE));
                throw Refusal.of("test.no").asException();
            })).isInstanceOf(RefusedException.class);
            assertThat(store.commands().once(context, "test.pay", String.class, () -> "now")).isEqualTo("now");
            store.sealAll();
            assertThat(store.journal().head()).isEmpty();
        }
    }

    @Test
    void theSameRequestForAnotherStepIsRefusedInWords() {
        try (TestStore store = TestStore.h2()) {
            CommandContext context = store.context();
            store.commands().once(context, "test.pay", String.class, () -> "paid");
            assertThatThrownBy(() -> store.commands().once(context, "test.void", String.class, () -> "voided"))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> {
                        assertThat(refused.refusal().code()).isEqualTo("journal.request-reused");
                        assertThat(store.texts(new JournalTexts()).text(java.util.Locale.CHINESE, refused.refusal()))
                                .contains("test.pay").contains("test.void").doesNotContain("{");
                    });
        }
    }

    @Test
    void aCommandInsideACommandJoinsIt() {
        try (TestStore store = TestStore.h2()) {
            CommandContext context = store.context();
            Commands commands = store.commands();
            assertThatThrownBy(() -> commands.once(context, "test.outer", String.class, () -> {
                commands.once(context, "test.inner", String.class, () -> {
                    store.journal().append(context, "o1", new Paid(PRICE));
                    return "inner";
                });
                throw Refusal.of("test.no").asException();
            })).isInstanceOf(RefusedException.class);
            store.sealAll();
            assertThat(store.journal().head()).isEmpty();
        }
    }

    @Test
    void nothingAndSealedTypesComeBackAsResults() {
        try (TestStore store = TestStore.h2()) {
            Commands commands = store.commands();
            CommandContext nothing = store.context();
            AtomicInteger made = new AtomicInteger();
            for (int i = 0; i < 2; i++) {
                assertThat(commands.once(nothing, "test.note", Void.class, () -> {
                    made.incrementAndGet();
                    return null;
                })).isNull();
            }
            assertThat(made).hasValue(1);
            CommandContext sealed = store.context();
            Outcome first = commands.once(sealed, "test.pay", Outcome.class,
                    () -> new Outcome.Done(new Receipt(7, PRICE, new StaffId("s"))));
            Outcome again = commands.once(sealed, "test.pay", Outcome.class, () -> new Outcome.Unclear("never"));
            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void resultsAreForgottenAfterAWeek() {
        try (TestStore store = TestStore.h2()) {
            CommandContext context = store.context();
            store.commands().once(context, "test.pay", String.class, () -> "first");
            Housekeeping housekeeping = new Housekeeping(store.river());
            store.clock().advance(Duration.ofDays(6));
            assertThat(housekeeping.prune(store.clock().instant())).isZero();
            store.clock().advance(Duration.ofDays(2));
            assertThat(housekeeping.prune(store.clock().instant())).isEqualTo(1);
            housekeeping.close();
        }
    }
}
