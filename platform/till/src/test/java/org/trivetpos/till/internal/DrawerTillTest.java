package org.trivetpos.till.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.settlement.Check;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.CashMoved;
import org.trivetpos.till.DrawerOpened;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftClosed;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.ShiftReport.TenderTotal;

class DrawerTillTest {

    private final Drawer drawer = new Drawer(TestStore.h2());

    @AfterEach
    void close() {
        drawer.close();
    }

    @Test
    void aShiftOpensWithItsFloat() {
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));

        assertThat(drawer.till.current(shift.terminal())).contains(shift);
        assertThat(drawer.till.shifts(10)).containsExactly(shift);
        assertThat(shift.openedByName()).isEqualTo("王芳");
        assertThat(drawer.store.journal().about(shift.id().value())).extracting(SealedFact::type)
                .containsExactly("till.ShiftOpened");
    }

    @Test
    void aDrawerHasOneShiftAtATime() {
        drawer.till.open(drawer.store.context(), Drawer.money("300.00"));

        assertThat(refused(() -> drawer.till.open(drawer.store.context(), Drawer.money("100.00"))).code())
                .isEqualTo("till.already-open");
        assertThat(drawer.till.shifts(10)).hasSize(1);
    }

    @Test
    void whatIsGivenBackLeavesTheDrawerAndStandsApartInTheReport() {
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        Check cash = drawer.cash("47.00", "50.00");
        Check card = drawer.card("20.00");
        drawer.sell(cash);
        drawer.sell(card);
        drawer.refund(cash);

        ShiftReport report = drawer.till.report(drawer.store.context(), shift.id());
        assertThat(report.checks()).isEqualTo(2);
        assertThat(report.sales()).isEqualTo(Drawer.money("67.00"));
        assertThat(report.refunds()).isEqualTo(1);
        assertThat(report.refunded()).isEqualTo(Drawer.money("47.00"));
        assertThat(report.tax()).isEqualTo(card.tax());
        assertThat(report.expected()).isEqualTo(Drawer.money("300.00"));
        assertThat(report.tenders()).extracting(TenderTotal::tender, TenderTotal::amount)
                .containsExactly(tuple("cash", Drawer.money("0.00")), tuple("card", Drawer.money("20.00")));
    }

    @Test
    void noCashIsGivenBackThatIsNotThere() {
        Check cash = drawer.cash("47.00", "50.00");
        assertThat(refused(() -> drawer.refund(cash)).code()).isEqualTo("till.closed-for-refund");
        drawer.refund(drawer.card("20.00"));
        drawer.till.open(drawer.store.context(), Drawer.money("46.99"));

        assertThat(refused(() -> drawer.refund(cash)))
                .isEqualTo(Refusal.of("till.not-enough", Drawer.money("47.00"), Drawer.money("46.99")));
    }

    @Test
    void cashIsRefusedWhileNoShiftIsOpenAndACardIsNot() {
        assertThat(refused(() -> drawer.sell(drawer.cash("47.00", "50.00")))).isEqualTo(Refusal.of("till.closed"));

        drawer.sell(drawer.card("47.00"));
        Shift later = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        assertThat(drawer.till.report(drawer.store.context(), later.id()).checks()).isZero();
    }

    @Test
    void theReportAddsUpWhatWasTakenAndTheCountComesFirst() {
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        drawer.sell(drawer.cash("47.00", "100.00"));
        drawer.sell(drawer.cash("12.50", "12.50"));
        drawer.sell(drawer.card("88.00"));
        drawer.store.clock().advance(Duration.ofHours(8));

        ShiftReport report = drawer.till.close(drawer.store.context(), Drawer.money("359.00"));

        assertThat(report.checks()).isEqualTo(3);
        assertThat(report.sales()).isEqualTo(Drawer.money("147.50"));
        assertThat(report.tax()).isEqualTo(Drawer.money("8.35"));
        assertThat(report.expected()).isEqualTo(Drawer.money("359.50"));
        assertThat(report.overShort()).isEqualTo(Drawer.money("-0.50"));
        assertThat(report.tenders()).containsExactly(
                new TenderTotal("cash", new LocalText("现金", "Cash"), 2, Drawer.money("59.50")),
                new TenderTotal("card", new LocalText("刷卡", "Card"), 1, Drawer.money("88.00")));
        assertThat(report.shift().closedAt()).isEqualTo(drawer.store.clock().instant());
        assertThat(drawer.till.current(shift.terminal())).isEmpty();
    }

    @Test
    void theClosedReportStaysAsItWasAndIsInTheJournalWithAnAnchor() {
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        drawer.sell(drawer.cash("47.00", "100.00"));
        ShiftReport report = drawer.till.close(drawer.store.context(), Drawer.money("347.00"));
        drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        drawer.sell(drawer.cash("9.00", "10.00"));

        assertThat(drawer.till.report(drawer.store.context(), shift.id())).isEqualTo(report);
        SealedFact closed = drawer.store.journal().about(shift.id().value()).getLast();
        assertThat(drawer.store.journal().decode(closed, ShiftClosed.class).report()).isEqualTo(report);
        assertThat(report.journalNumber()).isEqualTo(1);
        assertThat(report.journalHash()).hasSize(64);
    }

    @Test
    void theRunningReportShowsNoCount() {
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        drawer.sell(drawer.cash("47.00", "100.00"));

        ShiftReport running = drawer.till.report(drawer.store.context(), shift.id());

        assertThat(running.expected()).isEqualTo(Drawer.money("347.00"));
        assertThat(running.counted()).isNull();
        assertThat(running.overShort()).isNull();
    }

    @Test
    void aRepeatedCloseReturnsTheFirstReport() {
        drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        CommandContext context = drawer.store.context();

        ShiftReport first = drawer.till.close(context, Drawer.money("300.00"));

        assertThat(drawer.till.close(context, Drawer.money("1.00"))).isEqualTo(first);
        assertThat(refused(() -> drawer.till.close(drawer.store.context(), Drawer.money("300.00"))).code())
                .isEqualTo("till.not-open");
    }

    @Test
    void aDrawerThatIsOpenedWithoutASaleIsJournalledWithItsReasonAndCountedOnTheShift() {
        LocalText change = new LocalText("换零钱", "Change for a note");
        DrawerOpened before = drawer.till.openDrawer(drawer.store.context(), LocalText.same("float"));
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        CommandContext context = drawer.store.context();
        DrawerOpened opened = drawer.till.openDrawer(context, change);

        assertThat(drawer.till.openDrawer(context, change)).as("once for each request").isEqualTo(opened);
        assertThat(before.shift()).isNull();
        assertThat(opened.shift()).isEqualTo(shift.id());
        assertThat(opened.reason()).isEqualTo(change);
        drawer.store.sealAll();
        assertThat(drawer.store.journal().about(opened.opening()))
                .extracting(fact -> drawer.store.journal().decode(fact, DrawerOpened.class)).containsExactly(opened);
        assertThat(drawer.till.close(drawer.store.context(), Drawer.money("300.00")).openings()).isEqualTo(1);
        assertThat(drawer.till.drawerReasons()).contains(change);
    }

    @Test
    void withoutAReasonOrTheRightTheDrawerStaysShut() {
        assertThat(refused(() -> drawer.till.openDrawer(drawer.store.context(), LocalText.same(" "))).code())
                .isEqualTo("till.reason-needed");
        assertThat(refused(() -> drawer.till.openDrawer(drawer.store.context(), LocalText.same("x".repeat(101))))
                .code()).isEqualTo("till.reason-needed");
        assertThat(refused(() -> drawer.till.openDrawer(drawer.store.context(new StaffId("waiter")),
                LocalText.same("change"))).args()).containsExactly("till.open-drawer");
    }

    @Test
    void cashPaidInAndOutIsJournalledShownByReasonAndExpectedInTheDrawer() {
        LocalText bank = new LocalText("送存银行", "To the bank");
        assertThat(refused(() -> drawer.till.payIn(drawer.store.context(), Drawer.money("5.00"), bank)).code())
                .isEqualTo("till.closed-for-cash");
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        CommandContext context = drawer.store.context();
        CashMoved out = drawer.till.payOut(context, Drawer.money("120.50"), bank);
        assertThat(drawer.till.payOut(context, Drawer.money("120.50"), bank)).as("once for each request")
                .isEqualTo(out);
        drawer.till.payOut(drawer.store.context(), Drawer.money("9.50"), bank);
        drawer.till.payIn(drawer.store.context(), Drawer.money("50.00"), LocalText.same("change"));

        assertThat(refused(() -> drawer.till.payOut(drawer.store.context(), Drawer.money("220.01"), bank)).code())
                .isEqualTo("till.not-enough-to-pay-out");
        assertThat(refused(() -> drawer.till.payOut(drawer.store.context(), Drawer.money("0.00"), bank)).code())
                .isEqualTo("till.bad-amount");
        assertThat(refused(() -> drawer.till.payOut(drawer.store.context(), Drawer.money("-3.00"), bank)).code())
                .isEqualTo("till.bad-amount");
        assertThat(refused(() -> drawer.till.payOut(drawer.store.context(), Drawer.money("3.00"),
                LocalText.same(" "))).code()).isEqualTo("till.reason-needed");
        assertThat(refused(() -> drawer.till.payIn(drawer.store.context(new StaffId("waiter")), Drawer.money("3.00"),
                bank)).args()).containsExactly("till.pay-in");
        assertThat(refused(() -> drawer.till.payOut(drawer.store.context(new StaffId("waiter")), Drawer.money("3.00"),
                bank)).args()).containsExactly("till.pay-out");

        drawer.store.sealAll();
        assertThat(out.change()).isEqualTo(Drawer.money("-120.50"));
        assertThat(out.shift()).isEqualTo(shift.id());
        assertThat(drawer.store.journal().about(out.movement()))
                .extracting(fact -> drawer.store.journal().decode(fact, CashMoved.class)).containsExactly(out);
        ShiftReport report = drawer.till.close(drawer.store.context(), Drawer.money("220.00"));
        assertThat(report.paidIn()).containsExactly(new Because(LocalText.same("change"), 1, Drawer.money("50.00")));
        assertThat(report.paidOut()).containsExactly(new Because(bank, 2, Drawer.money("130.00")));
        assertThat(report.expected()).isEqualTo(Drawer.money("220.00"));
        assertThat(report.overShort()).isEqualTo(Drawer.money("0.00"));
        assertThat(drawer.till.payOutReasons()).contains(bank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1000000000000.00", "10000000.01"})
    void aFloatThatCannotBeIsRefused(String amount) {
        assertThat(refused(() -> drawer.till.open(drawer.store.context(), Drawer.money(amount))).code())
                .isEqualTo("till.bad-amount");
        assertThat(drawer.till.shifts(10)).isEmpty();
    }

    @Test
    void aFloatInAnotherCurrencyIsRefused() {
        assertThat(refused(() -> drawer.till.open(drawer.store.context(), org.joda.money.Money.parse("USD 300.00")))
                .code()).isEqualTo("till.bad-amount");
    }

    @Test
    void whoMayNotOpenOrCloseOrReadDoesNot() {
        CommandContext waiter = drawer.store.context(new StaffId("waiter"));
        assertThat(refused(() -> drawer.till.open(waiter, Drawer.money("300.00"))).args()).containsExactly("till.open");
        Shift shift = drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        assertThat(refused(() -> drawer.till.close(waiter, Drawer.money("300.00"))).args())
                .containsExactly("till.close");
        assertThat(refused(() -> drawer.till.report(waiter, shift.id())).args()).containsExactly("till.report");
    }

    @Test
    void everyRefusalIsWordedInBothLanguages() {
        var texts = drawer.store.texts(new TillTexts());
        for (String key : List.of("closed", "already-open", "not-open", "bad-amount", "other-currency", "no-shift")) {
            assertThat(texts.knows(Locale.CHINESE, "till." + key)).as(key).isTrue();
            assertThat(texts.knows(Locale.ENGLISH, "till." + key)).as(key).isTrue();
        }
    }

    @Test
    void aSaleInAnotherCurrencyIsNotMixedIn() {
        drawer.till.open(drawer.store.context(), Drawer.money("300.00"));
        Check dollars = drawer.check(org.joda.money.Money.parse("USD 5.00"), List.of(new Check.Payment(
                new org.trivetpos.settlement.TenderId("card"), LocalText.same("Card"),
                org.joda.money.Money.parse("USD 5.00"))));

        assertThat(refused(() -> drawer.sell(dollars)).code()).isEqualTo("till.other-currency");
    }

    private static Refusal refused(Runnable command) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(command::run).isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e);
        return refused[0].refusal();
    }
}
