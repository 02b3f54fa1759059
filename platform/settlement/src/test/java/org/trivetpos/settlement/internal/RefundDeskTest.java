package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trivetpos.settlement.internal.Counter.money;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckRefunded;
import org.trivetpos.settlement.CheckReopened;
import org.trivetpos.settlement.PastSale;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PaymentReturned;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.RefundRequest;
import org.trivetpos.settlement.SaleQuery;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.testkit.TestStore;

class RefundDeskTest {

    private static final LocalText COLD = new LocalText("菜凉了", "It was cold");
    private static final LineId FIRST = new LineId("line-1");
    private static final LineId SECOND = new LineId("line-2");

    private final Counter counter = new Counter(TestStore.h2());

    @AfterEach
    void close() {
        counter.close();
    }

    private Check paid(Order order, String... received) {
        return ((PayOutcome.Settled) counter.pay(order, received)).check();
    }

    private Refund refund(Check check, Map<LineId, Quantity> lines) {
        return counter.refunds.refund(counter.store.context(), new RefundRequest(check.id(), lines, COLD));
    }

    @Test
    void theWholeCheckGoesBackToWhatItWasPaidBy() {
        Check check = paid(counter.orders.open(1, "47.00", "2 x 20.00", "1 x 7.00"), "card 30.00", "cash 50.00");

        Refund refund = refund(check, Map.of());

        assertThat(refund.amount()).isEqualTo(money("47.00"));
        assertThat(refund.tax()).isEqualTo(check.tax());
        assertThat(refund.back()).extracting(back -> back.tender().value(), Check.Payment::received)
                .containsExactly(tuple("cash", money("17.00")), tuple("card", money("30.00")));
        assertThat(refund.pulsesDrawer()).isTrue();
        assertThat(counter.refunds.of(check.id())).containsExactly(refund);
        assertThat(counter.refunds.refundable(check.id()).amount()).isEqualTo(money("0.00"));
        assertThatThrownBy(() -> refund(check, Map.of())).hasMessageContaining("settlement.nothing-left");
    }

    @Test
    void partsAddUpToWhatWasPaidRoundingIncluded() {
        Check check = paid(counter.orders.open(1, "46.90", "3 x 10.00", "1.350 x 12.55"), "cash 50.00");

        Refund one = refund(check, Map.of(FIRST, Quantity.ONE));
        Refund two = refund(check, Map.of(FIRST, Quantity.of(2)));
        Refund rest = refund(check, Map.of());

        assertThat(one.amount().plus(two.amount()).plus(rest.amount())).isEqualTo(check.due());
        assertThat(one.tax().plus(two.tax()).plus(rest.tax())).isEqualTo(check.tax());
        assertThat(rest.lines()).extracting(Refund.Line::line).containsExactly(SECOND);
        assertThat(counter.refunds.of(check.id())).extracting(Refund::number).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsReturnedMustHaveBeenBoughtAndNotReturnedYet() {
        Check check = paid(counter.orders.open(1, "46.94", "3 x 10.00", "1.350 x 12.55"), "cash 50.00");
        refund(check, Map.of(FIRST, Quantity.of(2)));

        assertThatThrownBy(() -> refund(check, Map.of(FIRST, Quantity.of(2)))).hasMessageContaining("too-many-back");
        assertThatThrownBy(() -> refund(check, Map.of(FIRST, Quantity.ZERO))).hasMessageContaining("too-many-back");
        assertThatThrownBy(() -> refund(check, Map.of(FIRST, Quantity.parse("0.5"))))
                .hasMessageContaining("too-many-back");
        assertThatThrownBy(() -> refund(check, Map.of(SECOND, Quantity.ONE))).as("a weighed dish goes back whole")
                .hasMessageContaining("too-many-back");
        assertThatThrownBy(() -> refund(check, Map.of(new LineId("other"), Quantity.ONE)))
                .hasMessageContaining("nothing-left");
        assertThatThrownBy(() -> counter.refunds.refund(counter.store.context(),
                new RefundRequest(check.id(), Map.of(), LocalText.same(" ")))).hasMessageContaining("reason-needed");
    }

    @Test
    void itIsJournalledOnceAndTheSameRequestGetsTheSameRefund() {
        Check check = paid(counter.orders.open(1, "47.00", "2 x 20.00", "1 x 7.00"), "cash 47.00");
        CommandContext context = counter.store.context();
        RefundRequest request = new RefundRequest(check.id(), Map.of(SECOND, Quantity.ONE), COLD);

        Refund refund = counter.refunds.refund(context, request);
        assertThat(counter.refunds.refund(context, request)).isEqualTo(refund);

        counter.store.sealAll();
        assertThat(counter.store.journal().read(0, 100).stream().filter(fact -> fact.type().endsWith("Refunded"))
                .map(fact -> counter.store.journal().decode(fact, CheckRefunded.class)))
                .containsExactly(new CheckRefunded(refund, check.order(), 1, check.receiptNumber()));
        assertThat(counter.store.journal().read(0, 100).stream().filter(fact -> fact.type().endsWith("Returned"))
                .map(fact -> counter.store.journal().decode(fact, PaymentReturned.class)))
                .extracting(PaymentReturned::amount).containsExactly(money("7.00"));
        assertThat(counter.rows("refund")).isEqualTo(1);
    }

    @Test
    void aParticipantThatRefusesUndoesAllOfIt() {
        Check check = paid(counter.orders.open(1, "47.00", "2 x 20.00", "1 x 7.00"), "cash 47.00");
        counter.participants(new SettlementParticipant() {
            @Override
            public void settle(CommandContext context, Check settled, Order order) { }

            @Override
            public void refund(CommandContext context, Refund refund, Check settled, Order order) {
                throw Refusal.of("till.closed-for-refund").asException();
            }
        });

        assertThatThrownBy(() -> refund(check, Map.of())).hasMessageContaining("till.closed-for-refund");
        assertThat(counter.rows("refund")).isZero();
        assertThat(counter.rows("refund_line")).isZero();
        assertThat(counter.refunds.of(check.id())).isEqualTo(List.of());
    }

    private CheckReopened reopen(Check check) {
        return counter.refunds.reopen(counter.store.context(), check.id(), COLD);
    }

    @Test
    void aReopenedCheckIsEnteredBackAndItsOrderIsPaidAnewAsAnotherCheck() {
        Order order = counter.orders.open(1, "47.00", "2 x 20.00", "1 x 7.00");
        Check wrong = paid(order, "card 47.00");

        CheckReopened reopened = reopen(wrong);
        assertThat(reopened.counter().amount()).isEqualTo(wrong.due());
        assertThat(reopened.counter().back()).extracting(back -> back.tender().value()).containsExactly("card");
        assertThat(reopened.counter().reason().zh()).isEqualTo("反结账：菜凉了");
        assertThat(counter.orders.now(order.id()).status()).isEqualTo(Order.Status.OPEN);
        assertThat(counter.orders.returned).as("the kitchen is told nothing").isEmpty();

        counter.orders.put(withoutLast(counter.orders.now(order.id())));
        Check right = paid(counter.orders.now(order.id()), "cash 50.00");
        counter.store.sealAll();

        assertThat(counter.desk.ofOrder(order.id())).contains(right);
        assertThat(counter.refunds.isReopened(wrong.id())).isTrue();
        assertThat(counter.refunds.isReopened(right.id())).isFalse();
        assertThat(counter.refunds.charged(wrong.id()).lines()).hasSize(2);
        assertThat(counter.refunds.charged(right.id()).lines()).hasSize(1);
        assertThat(counter.refunds.refundable(wrong.id()).amount()).isEqualTo(money("0.00"));
        assertThatThrownBy(() -> refund(wrong, Map.of())).hasMessageContaining("settlement.nothing-left");
        assertThatThrownBy(() -> reopen(wrong)).hasMessageContaining("settlement.reopen-refunded");
        assertThat(refund(right, Map.of()).amount()).isEqualTo(right.due());
        assertThat(counter.store.journal().read(0, 100)).extracting(SealedFact::type)
                .containsOnlyOnce("settlement.CheckReopened");
        assertThat(counter.past.find(counter.store.context(), new SaleQuery(Counter.TODAY, Counter.TODAY, "", null, 9))
                .sales()).extracting(PastSale::reopened).containsExactly(false, true);
    }

    @Test
    void aCheckOfNothingIsReopenedLikeAnyOtherOnceAndNothingGoesBack() {
        Order order = counter.orders.open(1, "0.00", "1 x 0.00");
        Check free = paid(order);

        CheckReopened reopened = reopen(free);

        assertThat(reopened.counter().amount()).isEqualTo(money("0.00"));
        assertThat(reopened.counter().tax()).isEqualTo(money("0.00"));
        assertThat(reopened.counter().back()).isEmpty();
        assertThat(reopened.counter().lines()).hasSize(1);
        assertThat(counter.refunds.isReopened(free.id())).isTrue();
        assertThat(counter.orders.now(order.id()).status()).isEqualTo(Order.Status.OPEN);
        Check again = paid(counter.orders.now(order.id()));
        assertThatThrownBy(() -> reopen(free)).hasMessageContaining("settlement.reopen-refunded");
        assertThatThrownBy(() -> refund(again, Map.of())).as("there is nothing to give back")
                .hasMessageContaining("settlement.nothing-left");
    }

    private static Order withoutLast(Order order) {
        return new Order(order.id(), order.number(), order.version(), order.mode(), order.serving(), order.status(),
                null, order.terminal(), order.openedBy(), order.openedAt(), order.businessDay(), order.note(),
                order.lines().subList(0, order.lines().size() - 1), order.price());
    }

    @Test
    void anotherDayOrAfterARefundItIsARefundInsteadAndNothingIsOpened() {
        Order order = counter.orders.open(1, "47.00", "2 x 20.00", "1 x 7.00");
        Check check = paid(order, "cash 47.00");
        counter.day = Counter.TODAY.plusDays(1);
        assertThatThrownBy(() -> reopen(check)).hasMessageContaining("settlement.reopen-too-late");
        counter.day = Counter.TODAY;
        refund(check, Map.of(SECOND, Quantity.ONE));
        assertThatThrownBy(() -> reopen(check)).hasMessageContaining("settlement.reopen-refunded");

        assertThat(counter.orders.now(order.id()).status()).isEqualTo(Order.Status.CLOSED);
        assertThat(counter.refunds.isReopened(check.id())).isFalse();
        assertThatThrownBy(() -> counter.refunds.reopen(counter.store.context(new StaffId("waiter")), check.id(), COLD))
                .hasMessageContaining("permission-missing");
    }

    @Test
    void theDayIsThatOfTheRefund() {
        Check check = paid(counter.orders.open(1, "7.00", "1 x 7.00"), "card 7.00");
        counter.day = Counter.TODAY.plusDays(3);

        assertThat(refund(check, Map.of()).businessDay()).isEqualTo(Counter.TODAY.plusDays(3));
        assertThat(counter.desk.find(check.id())).contains(check);
    }
}
