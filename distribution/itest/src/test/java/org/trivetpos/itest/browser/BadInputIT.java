package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.printer.PrinterEmulator;
import org.trivetpos.testkit.shop.Ports;
import org.trivetpos.testkit.shop.ShopProcess;

/** What people type wrong and what is unplugged: said in words, nothing lost, never a stack trace. */
@ExtendWith(ShopExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int ALARM_MILLIS = 90_000;

    private final int deadPort = Ports.free();

    @Test
    @Order(1)
    void a_receipt_waits_in_words_when_its_printer_does_not_answer(ShopProcess shop, Browser browser) {
        try (Console office = new Console(browser, shop); Terminal till = browser.terminal(shop, 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            till.speak("zh");
            till.beginShift("0");
            office.printReceiptsAt("tcp://127.0.0.1:" + deadPort);
            till.enter("508");
            till.tap("pay-cash");

            assertThat(till.at("receipt-state")).containsText("连接不上打印机，单据已保留，会自动重试");
            assertThat(till.at("paid-change")).containsText("0.00");
            till.showsNoTrace();
            office.terminal().open("office-jobs");
            assertThat(office.terminal().page().locator("vaadin-grid")).containsText("等待中");
            office.terminal().showsNoTrace();
        }
    }

    @Test
    @Order(2)
    void a_wrong_pin_is_counted_and_too_many_make_the_terminal_pause(ShopProcess shop, Browser browser) {
        try (Console office = new Console(browser, shop); Page window = browser.window(1280, 800)) {
            Terminal other = new Terminal(window, shop.address());
            window.navigate(shop.address().toString());
            String code = office.pairingCode("2 号收银台");
            other.fill("pair-code", code.equals("000000") ? "000001" : "000000");
            other.tap("pair");
            assertThat(other.at("pair-code")).containsText("配对码不对或已过期，这台设备没有配对");
            other.fill("pair-code", code);
            other.tap("pair");

            other.tap("person-李明");
            for (int left = 4; left >= 1; left--) {
                other.typePin("9999");
                assertThat(other.at("pin-trouble")).hasText("密码不对，还可以试 " + left + " 次。");
            }
            other.typePin("9999");
            other.typePin("2345");
            assertThat(other.at("pin-trouble")).hasText(Pattern.compile("错误次数太多，请 \\d+ 秒后再试。"));
            other.showsNoTrace();
        }
    }

    @Test
    @Order(3)
    void a_price_that_is_none_is_refused_under_its_field_and_the_old_one_stays(ShopProcess shop, Browser browser) {
        try (Console office = new Console(browser, shop)) {
            Terminal screen = office.terminal();
            office.editDish("mpdf", "麻婆豆腐");
            Locator price = screen.at("amount").first();
            assertThat(price.locator("input")).hasValue("18.00");
            for (String typed : List.of("-1", "1000000000000", "1e12", "abc", "12.345", "")) {
                price.locator("input").fill("20");
                price.locator("input").press("Tab");
                assertThat(price).not().containsText("请输入");
                price.locator("input").fill(typed);
                screen.tap("save");

                assertThat(price).containsText("请输入 0 到 1,000,000.00 之间的金额，例如 38.00。");
                assertThat(screen.at("notice").filter(new Locator.FilterOptions().setVisible(true)))
                        .containsText("还没有保存。请检查标红的栏目");
                screen.showsNoTrace();
            }
            office.editDish("mpdf", "麻婆豆腐");
            assertThat(screen.at("amount").first().locator("input")).hasValue("18.00");
        }
    }

    @Test
    @Order(4)
    void a_float_that_is_no_amount_opens_no_shift(ShopProcess shop, Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            till.closeShift("10.00");
            till.tap("shift-next");
            for (String typed : new String[] {"-1", "1e12", "abc"}) {
                till.at("shift-float").fill(typed);
                till.tap("shift-open");
                assertThat(till.at("shift-closed")).containsText("金额看不懂");
            }
            till.showsNoTrace();
        }
    }

    @Test
    @Order(5)
    void what_waits_too_long_raises_an_alarm_and_is_printed_once_when_the_printer_is_back(ShopProcess shop,
            Browser browser) {
        try (Console office = new Console(browser, shop)) {
            Locator alarm = office.terminal().at("paper-alarm");
            assertThat(alarm).isVisible(new IsVisibleOptions().setTimeout(ALARM_MILLIS));

            try (PrinterEmulator printer = PrinterEmulator.start(deadPort)) {
                printer.awaitPapers(2, PATIENCE);
                assertThat(printer.papers()).hasSize(2);
                assertThat(printer.paperText(0)).contains("葱油饼").contains("10.00").doesNotContain("补打");
                assertThat(printer.paperText(1)).contains("交班单");
                assertThat(alarm).isHidden();
                office.terminal().open("office-jobs");
                assertThat(office.terminal().page().locator("vaadin-grid")).not()
                        .containsText("等待中");
                office.terminal().showsNoTrace();
            }
            office.printReceiptsOnScreen();
        }
    }
}
