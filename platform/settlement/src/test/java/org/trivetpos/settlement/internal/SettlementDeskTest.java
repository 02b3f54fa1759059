package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.Verification;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayOutcome.Changed;
import org.trivetpos.settlement.PayOutcome.Settled;
import org.trivetpos.settlement.PayRequest;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.testkit.TestStore;

class SettlementDeskTest {

    private final Counter counter = new Counter(TestStore.h2());

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void cashBeyondTheDueComesBackAsChange() {
        Order lunch = counter.orders.open(7, "47.00");

        Check check = settled(counter.pay(lunch, "cash 100.00"));

        assertThat(check.change()).isEqualTo(Counter.money("53.00"));
        assertThat(check.receiptNumber()).isEqualTo(1);
        assertThat(check.orderNumber()).isEqualTo(7);
        assertThat(check.staffName()).isEqualTo("王芳");
        assertThat(check.pulsesDrawer()).isTrue();
        assertThat(check.payments().getFirst().net()).isEqualTo(Counter.money("47.00"));
        assertThat(counter.orders.now(lunch.id()).status()).isEqualTo(Order.Status.CLOSED);
        assertThat(counter.desk.find(check.id())).contains(check);
        assertThat(counter.desk.ofOrder(lunch.id())).contains(check);
    }

    @Test
    void thePaymentIsJournalledWithTheOrderAsItWasCharged() {
        Order lunch = counter.orders.open(7, "47.00");

        Check check = settled(counter.pay(lunch, "card 40.00", "cash 10.00"));

        List<SealedFact> life = counter.store.journal().about(lunch.id().value());
        assertThat(life).extracting(SealedFact::type).containsExactly("settlement.PaymentTaken",
                "settlement.PaymentTaken", "settlement.CheckSettled");
        CheckSettled fact = counter.store.journal().decode(life.getLast(), CheckSettled.class);
        assertThat(fact.check()).isEqualTo(check);
        assertThat(fact.order().lines()).hasSize(1);
        assertThat(counter.store.journal().verify()).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void aRepeatedRequestReturnsTheFirstOutcomeAndChargesNothing() {
        Order lunch = counter.orders.open(7, "47.00");
        CommandContext context = counter.store.context();

        PayOutcome first = counter.pay(context, lunch, "cash 50.00");
        PayOutcome again = counter.pay(context, lunch, "cash 50.00");

        assertThat(again).isEqualTo(first);
        assertThat(counter.rows("settled_check")).isEqualTo(1);
        assertThat(counter.rows("payment")).isEqualTo(1);
    }

    @Test
    void anOrderThatChangedMeanwhileIsShownAndNotCharged() {
        Order seen = counter.orders.open(7, "47.00");
        Order now = counter.orders.put(OrdersInMemory.order(seen.id(), 7, seen.version() + 1, Counter.money("65.00"),
                org.trivetpos.ordering.OrderLine.State.DRAFT, Order.Status.OPEN));
        CommandContext context = counter.store.context();

        PayOutcome outcome = counter.pay(context, seen, "cash 50.00");

        assertThat(outcome).isEqualTo(new Changed(now));
        assertThat(counter.pay(context, seen, "cash 50.00")).isEqualTo(outcome);
        assertThat(counter.rows("settled_check")).isZero();
        assertThat(counter.orders.now(seen.id()).status()).isEqualTo(Order.Status.OPEN);
        assertThat(settled(counter.pay(now, "cash 65.00")).due()).isEqualTo(Counter.money("65.00"));
    }

    @Test
    void anAmountThatTheCashierDidNotSeeIsNotCharged() {
        Order order = counter.orders.open(7, "47.00");
        PayRequest less = new PayRequest(order.id(), order.version(), Counter.money("4.70"),
                Counter.request(order, "cash 47.00").received());

        assertThat(counter.desk.pay(counter.store.context(), less)).isEqualTo(new Changed(order));
    }

    @Test
    void tooLittleIsRefusedAndSaysWhatIsMissing() {
        Order lunch = counter.orders.open(7, "47.00");

        Refusal refusal = refused(() -> counter.pay(lunch, "card 20.00", "cash 20.00"));

        assertThat(refusal).isEqualTo(Refusal.of("settlement.too-little", Counter.money("47.00"),
                Counter.money("40.00"), Counter.money("7.00")));
        assertNothingHappened(lunch);
    }

    @Test
    void aCardGivesNoChange() {
        Order lunch = counter.orders.open(7, "47.00");

        assertThat(refused(() -> counter.pay(lunch, "card 50.00")).code()).isEqualTo("settlement.no-change");
        assertThat(refused(() -> counter.pay(lunch, "card 60.00", "cash 5.00")).args())
                .containsExactly(Counter.money("13.00"));
        assertNothingHappened(lunch);
    }

    @Test
    void changeComesOutOfTheCashAlone() {
        Check check = settled(counter.pay(counter.orders.open(7, "47.00"), "cash 20.00", "card 30.00"));

        assertThat(check.payments()).extracting(payment -> payment.change().toString())
                .containsExactly("CNY 3.00", "CNY 0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cash -1.00", "cash 0.00", "cash 1000000000000.00", "cash 100000000.01"})
    void anAmountThatNobodyHandsOverIsRefused(String received) {
        Order lunch = counter.orders.open(7, "47.00");

        assertThat(refused(() -> counter.pay(lunch, "cash 47.00", received)).code()).isEqualTo("settlement.bad-amount");
        assertNothingHappened(lunch);
    }

    @Test
    void aTenderThatWasRemovedIsNamed() {
        Order lunch = counter.orders.open(7, "47.00");

        assertThat(refused(() -> counter.pay(lunch, "barter 47.00")))
                .isEqualTo(Refusal.of("settlement.tender-gone", "barter"));
    }

    @Test
    void whatCostsNothingIsSettledWithNothing() {
        Check check = settled(counter.pay(counter.orders.open(7, "0.00"), "cash 0.00"));

        assertThat(check.payments()).isEmpty();
        assertThat(counter.desk.ofDay(Counter.TODAY, 5)).containsExactly(check);
    }

    @Test
    void anEmptyOrderAndAPaidOneAreNotCharged() {
        Order lunch = counter.orders.open(7, "47.00");
        counter.pay(lunch, "cash 47.00");

        assertThat(refused(() -> counter.pay(lunch, "cash 47.00")).code()).isEqualTo("settlement.closed");
        assertThat(refused(() -> counter.pay(counter.orders.empty(8), "cash 1.00")).code())
                .isEqualTo("settlement.empty");
    }

    @Test
    void whoMayNotTakeMoneyTakesNone() {
        Order lunch = counter.orders.open(7, "47.00");
        CommandContext waiter = counter.store.context(new StaffId("waiter"));

        assertThat(refused(() -> counter.pay(waiter, lunch, "cash 47.00")).code())
                .isEqualTo("identity.permission-missing");
        assertNothingHappened(lunch);
    }

    @Test
    void participantsAreAskedInTheirOrderInsideTheTransaction() {
        counter.participants(new Asked("printing", 50), new Asked("till", 10));

        counter.pay(counter.orders.open(7, "47.00"), "cash 47.00");

        assertThat(counter.asked).containsExactly("till 1 true", "printing 1 true");
    }

    @Test
    void aParticipantThatFailsLeavesNothingAndTheNextReceiptHasTheSameNumber() {
        Order lunch = counter.orders.open(7, "47.00");
        counter.participants(new Asked("till", 10), failing(new IllegalStateException("bug in a plugin")));

        Refusal refusal = refused(() -> counter.pay(lunch, "cash 50.00"));

        assertThat(refusal).isEqualTo(Refusal.of("settlement.participant-failed",
                LocalText.same(Counter.HERE), Counter.HERE));
        assertNothingHappened(lunch);
        counter.participants();
        assertThat(settled(counter.pay(lunch, "cash 50.00")).receiptNumber()).isEqualTo(1);
    }

    @Test
    void aParticipantRefusesInItsOwnWords() {
        Order lunch = counter.orders.open(7, "47.00");
        counter.participants(failing(Refusal.of("till.closed").asException()));

        assertThat(refused(() -> counter.pay(lunch, "cash 50.00"))).isEqualTo(Refusal.of("till.closed"));
        assertNothingHappened(lunch);
    }

    @Test
    void withoutTheTillNothingIsSettled() {
        try (Counter strict = new Counter(TestStore.h2(), "till")) {
            Order lunch = strict.orders.open(7, "47.00");
            assertThatThrownBy(() -> strict.pay(lunch, "cash 50.00")).isInstanceOfSatisfying(RefusedException.class,
                    refused -> assertThat(refused.refusal()).isEqualTo(Refusal.of("settlement.not-ready", "till")));
        }
    }

    @Test
    void receiptsStartAtOneOnANewBusinessDay() {
        counter.pay(counter.orders.open(1, "10.00"), "cash 10.00");
        counter.pay(counter.orders.open(2, "10.00"), "cash 10.00");
        counter.day = Counter.TODAY.plusDays(1);

        assertThat(settled(counter.pay(counter.orders.open(3, "10.00"), "cash 10.00")).receiptNumber()).isEqualTo(1);
        assertThat(counter.desk.ofDay(Counter.TODAY, 1)).extracting(Check::receiptNumber).containsExactly(2);
        assertThat(counter.desk.ofDay(Counter.TODAY, 9)).extracting(Check::receiptNumber).containsExactly(2, 1);
    }

    @Test
    void tendersAreListedByTheirPosition() {
        assertThat(counter.desk.tenders()).extracting(Tender::id).extracting(id -> id.value())
                .containsExactly("cash", "card");
    }

    private void assertNothingHappened(Order order) {
        assertThat(counter.rows("settled_check")).isZero();
        assertThat(counter.rows("payment")).isZero();
        assertThat(counter.store.journal().head()).isEmpty();
        assertThat(counter.orders.now(order.id())).isEqualTo(order);
    }

    private static Check settled(PayOutcome outcome) {
        assertThat(outcome).isInstanceOf(Settled.class);
        return ((Settled) outcome).check();
    }

    private static Refusal refused(Runnable payment) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(payment::run).isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e);
        return refused[0].refusal();
    }

    private static SettlementParticipant failing(RuntimeException failure) {
        return new SettlementParticipant() {
            @Override
            public String id() {
                return "points";
            }

            @Override
            public void settle(CommandContext context, Check check, Order order) {
                throw failure;
            }
        };
    }

    private final class Asked implements SettlementParticipant {

        private final String id;
        private final int position;

        Asked(String id, int position) {
            this.id = id;
            this.position = position;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public void settle(CommandContext context, Check check, Order order) {
            counter.asked.add(id + " " + check.receiptNumber() + " " + counter.store.transactions().active());
        }
    }
}
