package org.trivetpos.till.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Check.Payment;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftReport;

class DrawerArithmeticTest {

    private static final Drawer SHARED = new Drawer(TestStore.h2());

    /** A sale: what is due in fen, how much of it goes on a card, and what is handed over beyond the rest. */
    record Sale(long due, long card, long over) { }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return Combinators.combine(Arbitraries.longs().between(0, 200_000), Arbitraries.integers().between(0, 100),
                Arbitraries.longs().between(0, 10_000))
                .as((due, cardShare, over) -> new Sale(due, due * cardShare / 100, over))
                .list().ofMaxSize(25);
    }

    @Property(tries = 60)
    void theDrawerHoldsFloatPlusCashReceivedLessChangeAndTheReportIsTheSumOfTheSales(
            @ForAll("sales") List<Sale> sales, @ForAll @net.jqwik.api.constraints.LongRange(max = 100_000) long fen) {
        Shift shift = SHARED.till.open(SHARED.store.context(), fen(fen));
        long inDrawer = fen;
        long sold = 0;
        long byCard = 0;
        long tax = 0;
        for (Sale sale : sales) {
            Check check = check(SHARED, sale, "till-1");
            SHARED.sell(check);
            sold += sale.due();
            byCard += sale.card();
            tax += check.tax().getAmountMinorLong();
            long handedOver = sale.due() - sale.card() + sale.over();
            inDrawer += handedOver - sale.over();
        }
        ShiftReport report = SHARED.till.close(SHARED.store.context(), fen(inDrawer));

        assertThat(report.shift().id()).isEqualTo(shift.id());
        assertThat(report.checks()).isEqualTo(sales.size());
        assertThat(report.sales()).isEqualTo(fen(sold));
        assertThat(report.tax()).isEqualTo(fen(tax));
        assertThat(report.expected()).isEqualTo(fen(inDrawer));
        assertThat(report.overShort()).isEqualTo(fen(0));
        assertThat(report.tenders().stream().map(ShiftReport.TenderTotal::amount).reduce(fen(0), Money::plus))
                .isEqualTo(fen(sold));
        assertThat(report.tenders().stream().filter(total -> total.tender().equals("card"))
                .map(ShiftReport.TenderTotal::amount).reduce(fen(0), Money::plus)).isEqualTo(fen(byCard));
    }

    @AfterContainer
    static void close() {
        SHARED.close();
    }

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void fourDrawersAtOnceEachHoldTheirOwn(Supplier<TestStore> opened) throws Exception {
        try (Drawer drawer = new Drawer(opened.get()); ExecutorService tills = Executors.newFixedThreadPool(4)) {
            List<Callable<ShiftReport>> all = IntStream.rangeClosed(1,
                    4).<Callable<ShiftReport>>mapToObj(till -> () -> {
                drawer.till.open(at(drawer, till), fen(10_000));
                for (int sale = 0; sale < 40; sale++) {
                    drawer.sell(check(drawer, new Sale(100L * till, 0, 50), "till-" + till));
                }
                return drawer.till.close(at(drawer, till), fen(10_000 + 4_000L * till));
            }).toList();
            List<ShiftReport> reports = new ArrayList<>();
            for (Future<ShiftReport> report : tills.invokeAll(all)) {
                reports.add(report.get());
            }
            for (int till = 1; till <= 4; till++) {
                assertThat(reports.get(till - 1).sales()).isEqualTo(fen(4_000L * till));
                assertThat(reports.get(till - 1).overShort()).isEqualTo(fen(0));
            }
        }
    }

    private static CommandContext at(Drawer drawer, int till) {
        return CommandContext.of(new StaffId("staff-1"), new TerminalId("till-" + till),
                new RequestId(drawer.store.ids().next()));
    }

    private static Check check(Drawer drawer, Sale sale, String terminal) {
        List<Payment> payments = new ArrayList<>();
        if (sale.card() > 0) {
            payments.add(new Payment(new TenderId("card"), new LocalText("刷卡", "Card"), fen(sale.card())));
        }
        payments.add(new Payment(new TenderId("cash"), new LocalText("现金", "Cash"),
                fen(sale.due() - sale.card() + sale.over()), fen(sale.over()), true, true));
        return drawer.check(fen(sale.due()), payments, terminal);
    }

    private static Money fen(long fen) {
        return Money.ofMinor(Drawer.CNY, fen);
    }
}
