package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.ordering.LineId;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.RefundRequest;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.testkit.TestStore;

/** However a check is given back, in whatever pieces: never more than was paid, and all of it at the end. */
class RefundPropertiesTest {

    private static final LocalText WHY = LocalText.same("why");

    private static Counter counter;
    private static int number;

    @BeforeContainer
    static void open() {
        counter = new Counter(TestStore.h2());
    }

    @AfterContainer
    static void close() {
        counter.close();
    }

    @Property(tries = 100)
    void allRefundsOfACheckAreExactlyWhatWasPaid(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> quantities,
            @ForAll @IntRange(min = 1, max = 4_999) int price, @ForAll @IntRange(min = 0, max = 9) int rounding,
            @ForAll @IntRange(min = 0, max = 100) int byCard,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 59) Integer> pieces) {
        String[] lines = quantities.stream().map(q -> q + " x " + yuan(price * q)).toArray(String[]::new);
        long sum = quantities.stream().mapToLong(q -> (long) q * q * price).sum();
        long due = Math.max(1, sum - rounding);
        long card = due * byCard / 100;
        Check check = ((PayOutcome.Settled) counter.pay(counter.orders.open(++number, yuan(due), lines),
                card == 0 ? new String[] {"cash " + yuan(due)} : card == due ? new String[] {"card " + yuan(due)}
                        : new String[] {"card " + yuan(card), "cash " + yuan(due - card)})).check();
        for (int piece : pieces) {
            back(check, Map.of(new LineId("line-" + (piece % 6 + 1)), Quantity.of(piece / 6 + 1)));
        }
        back(check, Map.of());

        List<Refund> refunds = counter.refunds.of(check.id());
        assertThat(sum(refunds.stream().map(Refund::amount).toList(), check)).isEqualTo(check.due());
        assertThat(sum(refunds.stream().map(Refund::tax).toList(), check)).isEqualTo(check.tax());
        assertThat(refunds).allSatisfy(refund -> {
            assertThat(sum(refund.lines().stream().map(Refund.Line::amount).toList(), check))
                    .isEqualTo(refund.amount());
            assertThat(sum(refund.back().stream().map(Check.Payment::received).toList(), check))
                    .isEqualTo(refund.amount());
        });
        check.payments().forEach(payment -> assertThat(backTo(payment.tender(), refunds, check))
                .isEqualTo(payment.net()));
        IntStream.range(0, quantities.size()).forEach(i -> assertThat(refunds.stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(line -> line.line().value().equals("line-" + (i + 1))).map(Refund.Line::quantity)
                .reduce(Quantity.ZERO, Quantity::plus)).isEqualTo(Quantity.of(quantities.get(i))));
    }

    private static void back(Check check, Map<LineId, Quantity> lines) {
        try {
            counter.refunds.refund(counter.store.context(), new RefundRequest(check.id(), lines, WHY));
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code()).isIn("settlement.too-many-back", "settlement.nothing-left");
        }
    }

    private static Money backTo(TenderId tender, List<Refund> refunds, Check check) {
        return sum(refunds.stream().flatMap(refund -> refund.back().stream())
                .filter(back -> back.tender().equals(tender)).map(Check.Payment::received).toList(), check);
    }

    private static Money sum(List<Money> amounts, Check check) {
        return amounts.stream().reduce(check.due().minus(check.due()), Money::plus);
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + "%02d".formatted(fen % 100);
    }
}
