package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.printing.spi.PaperLayout;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.CashMoved;
import org.trivetpos.till.DayReported;
import org.trivetpos.till.DrawerOpened;
import org.trivetpos.till.ShiftClosed;
import org.trivetpos.till.ShiftId;

/** From a sale, a kitchen ticket or a closed shift to its paper, on the real journal. */
class PapersOfFactsTest {

    private TestStore store;
    private PrintShop shop;

    @BeforeEach
    void open() {
        store = TestStore.h2();
        shop = new PrintShop(store);
        shop.save(shop.printer("p1", "receipt"));
        shop.save(shop.printer("k1", "kitchen:main"));
    }

    @AfterEach
    void close() {
        shop.close();
        store.close();
    }

    @Test
    void aSettledCheckHasItsReceiptAndCashOpensTheDrawer() {
        var receipts = new ReceiptOnSettling(shop.printing, PrintShop.shops(Locale.CHINESE), PrintShop.texts(),
                shop.layouts());
        store.transactions().run(() -> receipts.settle(store.context(), SampleSale.check(), SampleSale.order()));
        var job = shop.printing.byKey("receipt:check-1").orElseThrow();
        shop.awaitState(job.id(), State.DONE);
        assertThat(job.title()).isEqualTo("小票 12 / Receipt 12");
        assertThat(job.subject()).isEqualTo("order-1");
        assertThat(shop.driver.papers).singleElement().asString().startsWith("p1:")
                .contains("20261123-0009", "￥232.84");
        assertThat(shop.driver.documents.getFirst().blocks()).startsWith(new Document.DrawerPulse());
    }

    @Test
    void withoutATenderThatOpensTheDrawerItStaysShut() {
        var receipts = new ReceiptOnSettling(shop.printing, PrintShop.shops(Locale.CHINESE), PrintShop.texts(),
                shop.layouts());
        Check byCard = SampleSale.check(new Check.Payment(new TenderId("card"), new LocalText("刷卡", "Card"),
                Money.ofMinor(CurrencyUnit.of("CNY"), 23284)));
        store.transactions().run(() -> receipts.settle(store.context(), byCard, SampleSale.order()));
        shop.awaitState(shop.printing.byKey("receipt:check-1").orElseThrow().id(), State.DONE);
        assertThat(shop.driver.documents.getFirst().blocks()).doesNotContain(new Document.DrawerPulse());
    }

    @Test
    void aKitchenTicketAndAClosedShiftBecomePapersOnceEach() {
        var texts = PrintShop.texts();
        var slips = new KitchenSlips(shop.printing, store.journal(), PrintShop.shops(Locale.CHINESE), texts,
                shop.layouts());
        var reports = shop.reports(SampleSale::report, SampleSale::dayReport, Locale.ENGLISH);
        store.follow(slips);
        store.follow(reports);
        store.sealAll();
        store.transactions().run(() -> {
            store.journal().append(null, "order-1", SampleSale.ticket());
            store.journal().append(null, "shift-1", new ShiftClosed(SampleSale.report()));
        });
        store.sealAll();
        shop.awaitState(shop.printing.byKey("shift:shift-1").orElseThrow().id(), State.DONE);
        shop.awaitState(shop.printing.byKey("kitchen:ticket-1").orElseThrow().id(), State.DONE);
        assertThat(shop.driver.papers).hasSize(2)
                .anySatisfy(paper -> assertThat(paper).startsWith("k1:").contains("宫保鸡丁 大份         *2", "! 水煮牛肉（换 鱼香肉"))
                .anySatisfy(paper -> assertThat(paper).startsWith("p1:").contains("9f86 d081 884c 7d65", "1234"));
        store.transactions().run(() -> slips.read(store.journal().about("order-1").getFirst()));
        assertThat(shop.printing.recent(10)).as("read once more after a crash").hasSize(2);
    }

    @Test
    void dishesThatCameBackAndADrawerThatIsOpenedWithoutASaleHaveTheirSlips() {
        store.follow(new KitchenSlips(shop.printing, store.journal(), PrintShop.shops(Locale.CHINESE),
                PrintShop.texts(), shop.layouts()));
        store.follow(new DrawerSlips(shop.printing, store.journal(), PrintShop.shops(Locale.CHINESE),
                PrintShop.terminals(), PrintShop.texts(), store.clock()));
        store.sealAll();
        store.transactions().run(() -> {
            store.journal().append(null, "order-1", SampleSale.voided());
            store.journal().append(null, "opening-1", opened("opening-1", store.clock().instant()));
            store.journal().append(null, "opening-2",
                    opened("opening-2", store.clock().instant().minus(Duration.ofMinutes(2))));
            store.journal().append(null, "movement-1", new CashMoved("movement-1", new ShiftId("shift-1"),
                    new TerminalId("till-1"), "小王", store.clock().instant(), SampleSale.DAY, CashMoved.Way.PAY_OUT,
                    SampleSale.fen(12050), new LocalText("送存银行", "To the bank")));
        });
        store.sealAll();
        shop.awaitState(shop.printing.byKey("kitchen-void:slip-1").orElseThrow().id(), State.DONE);
        shop.awaitState(shop.printing.byKey("drawer:opening-1").orElseThrow().id(), State.DONE);
        shop.awaitState(shop.printing.byKey("drawer:opening-2").orElseThrow().id(), State.DONE);
        shop.awaitState(shop.printing.byKey("drawer:movement-1").orElseThrow().id(), State.DONE);

        assertThat(shop.driver.papers).hasSize(4)
                .anySatisfy(paper -> assertThat(paper).startsWith("p1:").contains("支出现金", "120.50", "送存银行", "签字"))
                .anySatisfy(paper -> assertThat(paper).startsWith("k1:").contains("退菜", "-1", "等太久"))
                .anySatisfy(paper -> assertThat(paper).startsWith("p1:").contains("未收款", "吧台", "小王", "换零钱"));
        assertThat(shop.driver.documents.stream()
                .filter(paper -> paper.blocks().contains(new Document.DrawerPulse())).count())
                .as("nobody waits before the drawer after two minutes").isEqualTo(2);
    }

    private static DrawerOpened opened(String id, Instant at) {
        return new DrawerOpened(id, null, new TerminalId("till-1"), "小王", at, SampleSale.DAY,
                new LocalText("换零钱", "Change for a note"));
    }

    @Test
    void aClosedDayComesOutWithItsAnchorAndOnceMoreAsAMarkedCopy() {
        var reports = shop.reports(SampleSale::report, SampleSale::dayReport, Locale.CHINESE);
        store.follow(reports);
        store.sealAll();
        store.transactions().run(() -> {
            store.journal().append(null, "2026-11-23", new DayReported(SampleSale.dayReport(12)));
        });
        store.sealAll();
        shop.awaitState(shop.printing.byKey("day:2026-11-23").orElseThrow().id(), State.DONE);

        var copy = reports.day(store.context(), SampleSale.DAY);
        shop.awaitState(copy, State.DONE);

        assertThat(shop.driver.papers).hasSize(2).allSatisfy(paper -> assertThat(paper)
                .contains("日结号", "12", "￥8247.00", "9f86 d081 884c 7d65"));
        assertThat(shop.driver.papers.getLast()).contains("补打 1");
        assertThat(shop.driver.documents.getFirst().blocks()).contains(new Document.QrCode(
                "1234 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 4));
    }

    @Test
    void anXReportComesOutEachTimeSomebodyAsksAndTwiceForOneRequestNever() {
        var reports = shop.reports(SampleSale::runningReport, number -> SampleSale.dayReport(0), Locale.CHINESE);
        var asked = store.context();

        var first = reports.day(asked, SampleSale.DAY);
        assertThat(reports.day(asked, SampleSale.DAY)).isEqualTo(first);
        shop.awaitState(first, State.DONE);
        shop.awaitState(reports.day(store.context(), SampleSale.DAY), State.DONE);
        shop.awaitState(reports.shift(store.context(), SampleSale.runningReport().shift().id()), State.DONE);

        assertThat(shop.driver.papers).hasSize(3).noneMatch(paper -> paper.contains("补打"));
        assertThat(shop.driver.papers.getLast()).contains("班次 X 报表");
    }

    @Test
    void aReceiptIsLaidOutOnceAndItsCopyIsMarkedWhateverItLooksLike() {
        AtomicInteger asked = new AtomicInteger();
        var receipts = new ReceiptOnSettling(shop.printing, PrintShop.shops(Locale.CHINESE), PrintShop.texts(),
                shop.layouts(new PaperLayout() {
                    @Override
                    public String id() {
                        return "farewell";
                    }

                    @Override
                    public LocalText name() {
                        return LocalText.same("farewell");
                    }

                    @Override
                    public Set<Paper.Kind> kinds() {
                        return Set.of(Paper.Kind.RECEIPT);
                    }

                    @Override
                    public Document layOut(Paper paper, Document usual) {
                        List<Document.Block> blocks = new ArrayList<>(usual.blocks());
                        blocks.add(new Document.Text("第 " + asked.incrementAndGet() + " 次", Document.Style.PLAIN));
                        return new Document(blocks);
                    }
                }));
        store.transactions().run(() -> receipts.settle(store.context(), SampleSale.check(), SampleSale.order()));
        var job = shop.printing.byKey("receipt:check-1").orElseThrow();
        shop.awaitState(job.id(), State.DONE);
        shop.awaitState(shop.printing.reprint(store.context(), job.id()), State.DONE);
        assertThat(shop.driver.papers).hasSize(2).allMatch(paper -> paper.contains("第 1 次"));
        assertThat(shop.driver.papers.getLast()).contains("补打 1", "REPRINT 1", "￥232.84");
    }

    @Test
    void everyTextExistsInBothLanguages() throws Exception {
        Properties zh = new Properties();
        Properties en = new Properties();
        try (var a = getClass().getResourceAsStream("texts_zh.properties");
                var b = getClass().getResourceAsStream("texts_en.properties")) {
            zh.load(new java.io.InputStreamReader(a, java.nio.charset.StandardCharsets.UTF_8));
            en.load(new java.io.InputStreamReader(b, java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames())
                .allMatch(key -> key.startsWith("printing."));
    }
}
