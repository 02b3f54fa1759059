package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.testkit.TestStore;

class PractisedCheckTest {

    @Test
    void whatIsOnlyPractisedIsReckonedAndKeptNowhere() {
        Counter counter = new Counter(TestStore.h2());
        List<String> asked = new ArrayList<>();
        counter.participants(new SettlementParticipant() {
            @Override
            public void settle(CommandContext context, Check check, Order order) {
                throw new AssertionError("booked");
            }

            @Override
            public void practise(CommandContext context, Check check, Order order) {
                asked.add(check.due() + " " + check.isTraining());
            }
        });

        Check check = settled(counter.pay(counter.orders.practised(7, "47.00"), "cash 100.00"));

        assertThat(check.change()).isEqualTo(Counter.money("53.00"));
        assertThat(asked).containsExactly("CNY 47.00 true");
        assertThat(counter.rows("settled_check") + counter.rows("payment") + counter.rows("receipt_counter")).isZero();
        assertThat(counter.store.journal().about("order-7")).isEmpty();
        counter.participants();
        assertThat(settled(counter.pay(counter.orders.open(8, "10.00"), "card 10.00")).receiptNumber()).isEqualTo(1);
        counter.close();
    }

    private static Check settled(PayOutcome outcome) {
        return ((PayOutcome.Settled) outcome).check();
    }
}
