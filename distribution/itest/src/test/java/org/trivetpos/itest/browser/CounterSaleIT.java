package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.printer.PrinterEmulator;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * A lunch at the counter, from the first tap to the paper. All money here is worked out by hand from the demo's menu:
 * <pre>
 * 宫保鸡丁 large      2 x (38.00 + 3.00 a piece) + 5.00 once   87.00
 * 工作午餐套餐        36.00 + 4.00 for the other main dish     40.00
 * 基围虾              1.35 kg x 128.00                        172.80
 *                                                             299.80   of it tax 6 %  299.80 x 6 / 106 = 16.97
 *                                            received 400.00, change   100.20
 * </pre>
 */
@ExtendWith(ShopExtension.class)
class CounterSaleIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String NUMBER = "\\d{8}-(\\d{4})";

    @Test
    void a_lunch_is_sold_in_chinese_from_the_first_tap_to_the_paper(ShopProcess shop, Browser browser) {
        new Lunch("zh", "简体中文", """
                宫保鸡丁 大份
                微辣 · 加花生 +3.00 · 砂锅上菜 +5.00
                工作午餐套餐
                红烧肉 → 宫保鸡丁 +4.00 · 例汤 · 米饭
                基围虾 1.35 千克 × 128.00
                白灼
                """, """
                三足小馆
                鼎湖路 3 号
                单号 · 堂食
                <order>
                小票号 <receipt>
                时间 <time>
                收银员 王芳
                ---
                品名 数量 金额
                宫保鸡丁 大份 2 87.00
                2 x 38.00
                微辣、加花生 +3.00、砂锅上菜 +5.00
                工作午餐套餐 1 40.00
                - 宫保鸡丁（换 红烧肉） +4.00
                - 例汤
                - 米饭
                基围虾 1.35 172.80
                1.35 千克 x 128.00
                白灼
                ---
                应付 ￥299.80
                含税（6%） 16.97
                ---
                现金 400.00
                找零 100.20
                ---
                谢谢惠顾，欢迎再来
                """, List.of("交班单", "账单数 2", "营业额 ￥302.80", "其中税额 17.14", "现金 x 2 302.80", "备用金 200.00",
                "应有现金 502.80", "实点现金 502.80", "长短款 0.00")).sell(shop, browser);
    }

    @Test
    void the_same_lunch_is_sold_in_english(ShopProcess shop, Browser browser) {
        new Lunch("en", "English", """
                Kung Pao chicken Large
                Mild · Extra peanuts +3.00 · Served in a clay pot +5.00
                Business lunch set
                Red-braised pork belly → Kung Pao chicken +4.00 · Soup of the day · Steamed rice
                Live prawns 1.35 kg × 128.00
                Poached
                """, """
                Trivet Kitchen
                3 Dinghu Road
                Order - Dine in
                <order>
                Receipt <receipt>
                Time <time>
                Cashier 王芳
                ---
                Item Qty Amount
                Kung Pao chicken Large 2 87.00
                2 x 38.00
                Mild, Extra peanuts +3.00, Served in a clay
                pot +5.00
                Business lunch set 1 40.00
                - Kung Pao chicken (not Red-braised pork
                belly) +4.00
                - Soup of the day
                - Steamed rice
                Live prawns 1.35 172.80
                1.35 kg x 128.00
                Poached
                ---
                Due ￥299.80
                Tax included (6%) 16.97
                ---
                Cash 400.00
                Change 100.20
                ---
                Thank you, see you again
                """, List.of("Shift report", "Checks 2", "Sales ￥302.80", "Tax in sales 17.14", "Cash x 2 302.80",
                "Float 200.00", "Cash expected 502.80", "Cash counted 502.80", "Over/short 0.00")).sell(shop, browser);
    }

    /** The lunch in one language: what the bill says, what the receipt says, what the shift's report says. */
    private record Lunch(String language, String papers, String bill, String receipt, List<String> report) {

        void sell(ShopProcess shop, Browser browser) {
            try (PrinterEmulator printer = PrinterEmulator.start(); Console office = new Console(browser, shop);
                    Terminal till = browser.terminal(shop, 1280, 800)) {
                office.papersSpeak(papers);
                office.printReceiptsAt(printer.address());
                till.logIn(Terminal.Person.CASHIER);
                till.speak(language);
                till.beginShift("200");

                order(till);
                String number = parkAndRecall(till);
                String receiptNumber = payWithFourHundred(till);
                receiptIsRight(printer, number, receiptNumber);
                bowlOfRice(till);
                shiftIsRight(till, printer);

                assertThat(shop.shell("journal:verify")).contains("INTACT");
                till.showsNoTrace();
                office.papersSpeak("简体中文");
                office.printReceiptsOnScreen();
            }
        }

        private void order(Terminal till) {
            till.enter("gbjd");
            till.tap("variant-large");
            till.tap("method-extra-peanuts");
            till.tap("method-served-in-a-clay-pot");
            till.tap("choice-more");
            assertThat(till.at("choice-confirm")).containsText("87.00");
            till.tap("choice-confirm");
            assertThat(till.lines()).hasCount(1);

            till.enter("401");
            assertThat(till.lines()).hasCount(2);
            till.tap("line-methods");
            till.tap("slot-main-kung-pao-chicken");
            assertThat(till.at("choice-confirm")).containsText("40.00");
            till.tap("choice-confirm");
            assertThat(till.at("due")).containsText("127.00");

            till.enter("203");
            till.at("choice-weight").waitFor();
            till.type("1.35");
            assertThat(till.at("choice-confirm")).containsText("172.80");
            till.tap("choice-confirm");
            assertThat(till.at("due")).containsText("299.80");
            billReads(till);
        }

        private void billReads(Terminal till) {
            String read = String.join("\n", till.lines().allInnerTexts()).replace("\u00a0", " ");
            assertThat(bill.lines().flatMap(line -> List.of(line.split(" (?=大份|Large|1\\.35)")).stream()))
                    .allSatisfy(part -> assertThat(read).contains(part));
        }

        private static String parkAndRecall(Terminal till) {
            String number = till.at("order-number").innerText();
            till.tap("park");
            assertThat(till.lines()).hasCount(0);
            till.tap("recall");
            till.tap("waiting-" + number.substring(1));
            assertThat(till.lines()).hasCount(3);
            assertThat(till.at("order-number")).hasText(number);
            assertThat(till.at("due")).containsText("299.80");
            return number.substring(1);
        }

        private static String payWithFourHundred(Terminal till) {
            till.tap("pay");
            assertThat(till.at("payment-due")).containsText("299.80");
            till.type("400");
            assertThat(till.at("received")).containsText("400.00");
            assertThat(till.at("change")).containsText("100.20");
            till.tap("pay-confirm");
            assertThat(till.at("paid-change")).containsText("100.20");
            String receipt = till.at("receipt-number").innerText();
            till.tap("paid-next");
            assertThat(till.lines()).hasCount(0);
            return receipt.replaceAll("\\D", "");
        }

        private void receiptIsRight(PrinterEmulator printer, String orderNumber, String receiptNumber) {
            printer.awaitPapers(1, PATIENCE);
            String text = tidy(printer.paperText(0));
            Matcher number = Pattern.compile(NUMBER).matcher(text);

            assertThat(number.find()).isTrue();
            assertThat(Integer.parseInt(number.group(1))).isEqualTo(Integer.parseInt(receiptNumber));
            assertThat(text.replaceFirst(NUMBER, "<receipt>").replaceFirst("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d",
                    "<time>"))
                    .isEqualTo(receipt.replace("<order>", orderNumber).strip());
            assertThat(new String(printer.papers().getFirst().bytes(), GB18030)).contains("299.80",
                    language.equals("zh") ? "宫保鸡丁" : "Kung Pao chicken");
            assertThat(printer.drawerPulses()).isEqualTo(1);
        }

        private static void bowlOfRice(Terminal till) {
            till.enter("501");
            assertThat(till.at("due")).containsText("3.00");
            till.payCashExactly();
        }

        private void shiftIsRight(Terminal till, PrinterEmulator printer) {
            till.closeShift("502.80");

            assertThat(till.at("report-sales")).hasText("302.80");
            assertThat(till.at("report-checks")).hasText("2");
            assertThat(till.at("report-expected")).hasText("502.80");
            assertThat(till.at("report-difference")).hasText("0.00");
            printer.awaitPapers(3, PATIENCE);
            assertThat(tidy(printer.paperText(1)).lines()).anyMatch(line -> line.endsWith(" 1 3.00"));
            assertThat(tidy(printer.paperText(2)).lines()).containsAll(report);
        }

        /** One blank where the paper has many, no rules' lengths, nothing that is only the machine's. */
        private static String tidy(String paper) {
            return String.join("\n", paper.lines().map(line -> line.strip().replaceAll(" {2,}", " ")
                    .replaceAll("^[-─—]{5,}$", "---")).filter(line -> !line.isEmpty()
                            && !line.equals("[cut]")).toList());
        }
    }
}
