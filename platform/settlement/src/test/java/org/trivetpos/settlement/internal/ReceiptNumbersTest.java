package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayOutcome.Settled;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.testkit.TestStore;

class ReceiptNumbersTest {

    private static final int TILLS = 8;
    private static final int SALES = 25;

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void eightTillsAtOnceLeaveNoGapEvenWhenEverySeventhSaleFails(Supplier<TestStore> opened) throws Exception {
        try (Counter counter = new Counter(opened.get())) {
            AtomicInteger asked = new AtomicInteger();
            SettlementParticipant moody = (context, check, order) -> {
                if (asked.incrementAndGet() % 7 == 0) {
                    throw Refusal.of("till.closed").asException();
                }
            };
            counter.participants(moody);
            List<Integer> numbers = new ArrayList<>();
            for (List<Integer> ofTill : atOnce(till -> sell(counter, till))) {
                numbers.addAll(ofTill);
            }
            int sold = TILLS * SALES - asked.get() / 7;
            assertThat(numbers).hasSize(sold)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, sold).boxed().toList());
            assertThat(counter.desk.ofDay(Counter.TODAY, 1000)).extracting(Check::receiptNumber).hasSize(sold)
                    .first().isEqualTo(sold);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anOrderThatEightTillsPayAtOnceIsPaidOnce(Supplier<TestStore> opened) throws Exception {
        try (Counter counter = new Counter(opened.get())) {
            Order lunch = counter.orders.open(1, "47.00");
            List<Boolean> paid = atOnce(till -> {
                try {
                    return counter.pay(lunch, "cash 47.00") instanceof Settled;
                } catch (RefusedException alreadyPaid) {
                    assertThat(alreadyPaid.refusal().code()).isEqualTo("settlement.closed");
                    return false;
                }
            });
            assertThat(paid).containsOnlyOnce(true);
            assertThat(counter.rows("settled_check")).isEqualTo(1);
        }
    }

    private static List<Integer> sell(Counter counter, int till) {
        List<Integer> numbers = new ArrayList<>();
        for (int sale = 0; sale < SALES; sale++) {
            Order order = counter.orders.open(till * 1000 + sale, "12.50");
            try {
                PayOutcome outcome = counter.pay(order, "cash 20.00");
                numbers.add(((Settled) outcome).check().receiptNumber());
            } catch (RefusedException failed) {
                assertThat(failed.refusal().code()).isEqualTo("till.closed");
            }
        }
        return numbers;
    }

    private interface AtTill<T> {
        T work(int till) throws Exception;
    }

    private static <T> List<T> atOnce(AtTill<T> work) throws Exception {
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            List<Callable<T>> all = IntStream.range(0, TILLS).<Callable<T>>mapToObj(till -> () -> work.work(till))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : tills.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
