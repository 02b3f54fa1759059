package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.itest.browser.Takings.Part;
import org.trivetpos.itest.browser.Terminal.Person;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * A cashier's morning, played in the browser and written down a second time by the test, in fen. In the end every
 * place where a figure stands is read, and has to say what the test wrote down: drawer, tenders, taxes, reports on the
 * screen and on paper, receipts, journal.
 */
@ExtendWith(ShopExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class MorningIT {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final Pattern RECEIPT = Pattern.compile("\\d{8}-(\\d{4})");

    private final Agreement agreement = new Agreement();
    /** What papers had to say when they were printed, by their title. */
    private final Map<String, Map<String, String>> papers = new LinkedHashMap<>();
    private Terminal till;
    private Terminal manager;
    private Hands hands;
    private Morning morning;
    private Book book;

    @Test
    void forty_sales_agree_to_the_fen_wherever_they_can_be_read(Browser browser) {
        // a day of its own: no other test sells in it
        try (ShopProcess shop = Shops.fresh("morning").start();
                Console office = new Console(browser, shop);
                Terminal atTheTill = browser.terminal(shop, 1280, 800)) {
            till = atTheTill;
            manager = office.terminal();
            hands = new Hands(till);
            morning = new Morning(hands, 600);
            book = morning.book();

            office.set("营业日开始时间", startOfDay());
            firstHalf();
            xReport();
            office.taxRate("9");
            office.set("抹零方式", "DOWN");
            morning.fromNowOn(900, 10);
            secondHalf();
            secondShift();
            shiftHistory();
            zReport();
            everyPaper(shop.data().resolve("anchors/anchors.txt"));
            journal(shop);
            till.showsNoTrace();
            manager.showsNoTrace();
            assertThat(shop.errors()).isEmpty();
            agreement.isWhole(600);
        }
    }

    /** The day that it is by the demo's clock stays the day, for eight hours at least. */
    private static String startOfDay() {
        LocalTime now = LocalTime.now(ZoneId.of("Asia/Shanghai"));
        return now.isBefore(NOON) && !now.isBefore(LocalTime.of(4, 0)) ? "00:00" : "12:00";
    }

    private void firstHalf() {
        till.logIn(Person.CASHIER);
        till.speak("zh");
        till.beginShift("300");
        book.begin("王芳", 300_00);
        hands.enter("?201");
        hands.typed("dish-price-", "86.50");
        hands.tap("dish-confirm");
        hands.approve();
        assertThat(till.at("tile-201")).containsText("86.50");

        morning.serve(Story.EARLY);
        morning.serve(Sale.sale("waits while somebody practises").dish("801", 6_00)
                .step((unasked, bill) -> practise()).cash());
        morning.serve(Story.WEIGHED);
        openDrawer();
        morning.serve(Story.BY_HAND);
        morning.printAgain(Story.EARLY.getFirst().name(), "mapo");
        morning.serve(Story.MONEY);
        noBeefIsLeft();

        morning.refund("thirty scanned, a hundred in cash", "黄瓜不新鲜", "", 12_00,
                List.of(new Part("cash", 12_00, 0)), "smashed-cucumber-salad");
        // 36.00 of them were paid by card last, 28.00 of the 50.00 before by scanning
        morning.refund("three tenders", "等太久", "waited-too-long", 64_00,
                List.of(new Part("card", 36_00, 0), new Part("scan", 28_00, 0)),
                "poached-chicken-in-chilli-sauce", "poached-chicken-in-chilli-sauce");
        morning.reopen("will be changed after all", "点错", "ordered-by-mistake",
                Sale.sale("was changed after all").dish("508", 10_00).card());
    }

    /** What a guest ordered waits meanwhile, and nothing of what is practised is booked. */
    private void practise() {
        String guest = till.at("order-number").innerText().substring(1);
        hands.tap("more", "train");
        hands.approve();
        assertThat(till.at("training")).isVisible();
        assertThat(till.lines()).hasCount(0);
        hands.enter("802*3");
        hands.seesDue(66_00);
        till.key("F8");
        assertThat(till.at("receipt-number")).containsText("未记账");
        hands.tap("paid-next", "train-end");
        assertThat(till.at("training")).isHidden();
        hands.recall(guest);
    }

    private void openDrawer() {
        hands.tap("more", "more-drawer", "reason-change-for-a-note", "drawer-confirm");
        hands.approve();
        assertThat(hands.message("钱箱正在打开")).isVisible();
        book.now().drawerOpened();
    }

    private void noBeefIsLeft() {
        assertThat(till.at("tile-302")).containsText("沽清");
        hands.enter("302");
        assertThat(hands.message("已沽清，没有加进账单")).isVisible();
        assertThat(till.lines()).hasCount(0);
    }

    private void xReport() {
        manager.open("office-days");
        assertThat(manager.at("day-missing")).containsText("王芳");
        assertThat(manager.at("day-missing")).containsText("还没有交班");
        assertThat(manager.at("close-day")).isDisabled();
        manager.tap("x-report");
        manager.at("print-report").waitFor();
        agreement.report("X report in the office", Expected.dayInTheOffice(book), Paper.side(manager).figures());
        manager.tap("print-report");
        assertThat(manager.at("side").getByTestId("notice")).containsText("已送打印机");
        papers.put("当日 X 报表", Expected.dayOnPaper(book));
    }

    /** A second person at the same drawer, and the end of the shift, counted blind. */
    private void secondHalf() {
        morning.switchTo(Person.MANAGER);
        morning.serve(Story.ROUNDED);
        morning.refund("will be given back by card", "点错", "ordered-by-mistake", 42_00,
                List.of(new Part("card", 42_00, 0)));
        // of 1.00 off 3.00 + 5.00 + 6.00 the soy milk bore 0.36
        morning.refund("one yuan off three things", "多收", "charged-too-much", 4_64,
                List.of(new Part("cash", 4_64, 0)), "soy-milk");
        morning.refund("one yuan off three things", "多收", "charged-too-much", 8_36,
                List.of(new Part("cash", 8_36, 0)));
        morning.refund("dumplings, the large ones instead", "菜品问题", "dish-not-right", 28_00,
                List.of(new Part("cash", 28_00, 0)));
        till.open("shift");
        moveCash("in", "123.45", "change-brought", "补零钱", 123_45);
        moveCash("out", "234.56", "to-the-bank", "送存银行", -234_56);
        hands.backToTheTill();
        morning.switchTo(Person.CASHIER);
        closeShift(50);
    }

    private void moveCash(String way, String yuan, String reasonTapped, String reason, long fen) {
        hands.tap("shift-pay-" + way);
        till.at("cash-amount").fill(yuan);
        hands.tap("reason-" + reasonTapped, "cash-confirm");
        assertThat(hands.message((fen > 0 ? "已存入 ¥" : "已支出 ¥") + yuan)).isVisible();
        book.now().cashMoved(reason, fen);
    }

    private void secondShift() {
        till.open("order");
        morning.switchTo(Person.MANAGER);
        till.beginShift("200");
        book.begin("陈静", 200_00);
        morning.serve(Story.LATE);
        long givenUp = morning.ringOnly(Sale.sale("goes away").dish("604", 22_00));
        hands.tap("more", "discard", "discard-yes");
        assertThat(till.lines()).hasCount(0);
        book.deleted(givenUp);
        book.stillOpen(morning.ringOnly(Sale.sale("will come back tomorrow").dish("110", 22_00)));
        hands.park();
        closeShift(-30);
    }

    /** Counts so much more than there has to be. */
    private void closeShift(long over) {
        Book.Shift shift = book.now();
        shift.counted(shift.expected() + over);
        till.closeShift(Bill.yuan(shift.counted()));
        papers.put("交班单 " + shift.who(), Expected.shiftOnPaper(shift));
        Takings takings = shift.takings();
        Map<String, String> said = new HashMap<>();
        said.put("report-sales", Bill.yuan(takings.sales()));
        said.put("report-checks", String.valueOf(takings.sold().size()));
        said.put("report-tax", Bill.yuan(takings.tax()));
        takings.tenders().forEach((tender, sum) -> said.put("report-tender-" + tender, Bill.yuan(sum.fen())));
        if (takings.refunded() > 0) {
            said.put("report-refunds", Bill.yuan(-takings.refunded()));
        }
        said.put("report-float", Bill.yuan(shift.opening()));
        shift.moved().values().forEach(fen -> said.put(fen > 0 ? "report-paid-in" : "report-paid-out",
                Expected.signed(fen)));
        said.put("report-expected", Bill.yuan(shift.expected()));
        said.put("report-counted", Bill.yuan(shift.counted()));
        said.put("report-difference", Expected.signed(over));
        said.forEach((figure, value) -> agreement.figure("shift of " + shift.who() + " on the till, " + figure, value,
                till.at(figure).innerText().replace(",", "").replace('−', '-')));
    }

    private void shiftHistory() {
        manager.open("office-shifts");
        for (Book.Shift shift : book.shifts()) {
            manager.page().locator("vaadin-grid-cell-content").getByText(shift.who()).first().click();
            assertThat(manager.at("side").locator(".figures")).containsText(shift.who());
            agreement.report("shift of " + shift.who() + " in the office", Expected.shiftInTheOffice(shift),
                    Paper.side(manager).figures());
            assertThat(manager.at("over-short-by-person")).containsText(shift.who() + " · 1 班 · 长短款 "
                    + Expected.signed(shift.counted() - shift.expected()).replace('-', '−'));
        }
    }

    private void zReport() {
        manager.open("office-days");
        manager.tap("close-day");
        manager.page().locator("vaadin-confirm-dialog").getByText("日结").last().click();
        assertThat(manager.at("side")).containsText("锚点与流水账一致");
        agreement.report("Z report in the office", Expected.dayInTheOffice(book), Paper.side(manager).figures());
        assertThat(manager.page().locator("vaadin-grid")).containsText("Z 1");
        assertThat(manager.at("close-day")).isHidden();
        papers.put("日结单 Z", Expected.dayOnPaper(book));
    }

    private void everyPaper(Path anchors) {
        List<Paper> out = Paper.all(till, "前台小票 Receipts");
        String anchor = out.stream().filter(paper -> paper.says("日结单 Z")).findFirst().orElseThrow().anchor();
        assertThat(anchors).content().contains("anchor " + anchor + " ");
        papers.forEach((title, expected) -> {
            Paper paper = out.stream().filter(one -> List.of(title.split(" (?=王|陈)")).stream().allMatch(one::says))
                    .findFirst().orElseThrow(() -> new AssertionError("no paper says " + title));
            agreement.report("paper " + title, expected, paper.figures());
        });
        Map<Integer, Paper> receipts = new HashMap<>();
        for (Paper paper : out) {
            Matcher number = RECEIPT.matcher(String.join("\n", paper.lines()));
            if (paper.says("应付") && !paper.says("补打") && !paper.says("练习单") && number.find()) {
                receipts.put(Integer.valueOf(number.group(1)), paper);
            }
        }
        agreement.figure("number of receipts", book.day().sold().size(), receipts.size());
        book.day().sold().forEach(sold -> agreement.contains("receipt " + sold.receipt() + " \"" + sold.name() + '"',
                Expected.receipt(sold), receipts.getOrDefault(sold.receipt(), new Paper(List.of())).figures()));
        agreement.figure("papers of practice", 1L, out.stream().filter(paper -> paper.says("练习单")).count());
        agreement.figure("receipts printed again", 1L, out.stream().filter(paper -> paper.says("补打")).count());
        agreement.figure("slips of refunds", (long) book.day().back().size(),
                out.stream().filter(paper -> paper.says("退款单")).count());
    }

    private void journal(ShopProcess shop) {
        River river = new River(shop.shell("journal:tail -n 5000 -w"));
        agreement.takings("journal", book.day(), river.takings());
        agreement.figure("journal, drawer opened", 1, river.of("till.DrawerOpened").size());
        agreement.figure("journal, given up before it was placed", book.deletedValue(), river.of(
                "ordering.DraftDeleted").stream().mapToLong(fact -> River.fen(fact.get("value"))).sum());
        agreement.figure("journal, cash that came and went", List.of(123_45L, 234_56L), river.of("till.CashMoved")
                .stream().map(fact -> River.fen(fact.get("amount"))).toList());
        agreement.figure("journal, shifts", book.shifts().size(), river.of("till.ShiftClosed").size());
        agreement.figure("journal, days", 1, river.of("store.DayClosed").size());

        manager.open("office-journal");
        manager.tap("verify");
        assertThat(manager.at("notice").first()).containsText("没有任何篡改");
        manager.fill("journal-about", String.valueOf(morning.order("will be changed after all")));
        manager.at("journal-about").locator("input").press("Enter");
        Locator grid = manager.page().locator("vaadin-grid");
        assertThat(grid).containsText("结账 50.00，小票");
        grid.getByText("结账 50.00，小票").first().click();
        assertThat(manager.at("side")).containsText("现金 60.00");
        manager.tap("whole-life");
        assertThat(manager.at("notice").first()).containsText("全程");
        grid.evaluate("grid => grid.scrollToIndex(grid.size - 1)");
        assertThat(grid).containsText("冲回 50.00，原因：反结账：点错");
        assertThat(grid).containsText("结账 60.00，小票");
    }
}
