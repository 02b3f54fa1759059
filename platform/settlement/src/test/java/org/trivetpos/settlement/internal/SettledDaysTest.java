package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.RefundRequest;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.testkit.TestStore;

class SettledDaysTest {

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    private static void close(Counter counter, SettledDays days, LocalDate day) {
        counter.store.transactions().run(() -> days.close(counter.store.context(),
                new ClosedDay(day, 1, counter.store.clock().instant(), new StaffId("staff-1"), 0, "")));
    }

    private static SettledDays days(Counter counter) {
        return new SettledDays(counter.store.transactions(), counter.store.unit("settlement", SettlementDesk.class));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void onAClosedDayNothingIsSoldOrGivenBackAndTheNextOneBeginsAtOne(Supplier<TestStore> opened) {
        try (Counter counter = new Counter(opened.get())) {
            SettledDays days = days(counter);
            LocalDate monday = counter.day;
            Check check = ((PayOutcome.Settled) counter.pay(counter.orders.open(1, "47.00", "1 x 47.00"),
                    "card 47.00")).check();
            assertThat(days.traded(monday.minusDays(1), monday.plusDays(9))).containsExactly(monday);

            close(counter, days, monday);

            var late = counter.orders.open(2, "9.00", "1 x 9.00");
            assertThatThrownBy(() -> counter.pay(late, "card 9.00")).hasMessageContaining("settlement.day-closed");
            RefundRequest back = new RefundRequest(check.id(), Map.of(), LocalText.same("cold"));
            assertThatThrownBy(() -> counter.refunds.refund(counter.store.context(), back))
                    .hasMessageContaining("settlement.day-closed");
            assertThat(counter.rows("settled_check")).isOne();
            assertThat(counter.rows("refund")).isZero();

            counter.day = monday.plusDays(1);
            Check next = ((PayOutcome.Settled) counter.pay(late, "card 9.00")).check();
            assertThat(next.receiptNumber()).isOne();
            assertThat(counter.refunds.refund(counter.store.context(), back).businessDay()).isEqualTo(counter.day);
            assertThat(days.traded(monday, counter.day)).containsExactly(counter.day);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aDayIsClosedBetweenTwoSalesNeverInTheMiddleOfOne(Supplier<TestStore> opened) throws Exception {
        try (Counter counter = new Counter(opened.get()); ExecutorService tills = Executors.newFixedThreadPool(4)) {
            SettledDays days = days(counter);
            AtomicInteger sold = new AtomicInteger();
            counter.pay(counter.orders.open(9_000, "1.00", "1 x 1.00"), "card 1.00");
            List<Future<?>> selling = IntStream.range(0, 4).<Future<?>>mapToObj(till -> tills.submit(() -> {
                for (int sale = 1; sale <= 200; sale++) {
                    try {
                        counter.pay(counter.orders.open(till * 1_000 + sale, "1.00", "1 x 1.00"), "card 1.00");
                        sold.incrementAndGet();
                    } catch (RefusedException closed) {
                        assertThat(closed.refusal().code()).isEqualTo("settlement.day-closed");
                        return;
                    }
                }
            })).toList();
            while (sold.get() < 20) {
                Thread.onSpinWait();
            }
            close(counter, days, counter.day);
            long atTheClose = counter.rows("settled_check");
            for (Future<?> one : selling) {
                one.get();
            }
            assertThat(counter.rows("settled_check")).isEqualTo(atTheClose).isEqualTo(sold.get() + 1);
        }
    }
}
