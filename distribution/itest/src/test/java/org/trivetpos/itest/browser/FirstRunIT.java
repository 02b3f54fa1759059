package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.shop.ShopProcess;

/** A new shop: it serves nobody until somebody says what kind it is, then it has what that kind needs. */
@ExtendWith(ShopExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class FirstRunIT {

    private static final String PIN = "135790";

    @Test
    void a_new_shop_is_set_up_in_the_browser_as_a_counter_shop(Browser browser) {
        try (ShopProcess shop = Shops.fresh("first-run").with("TRIVET_SHOP", "").start();
                Page page = browser.window(390, 844)) {
            Terminal terminal = new Terminal(page, shop.address());
            page.navigate(shop.address().toString());
            terminal.at("pair-code").locator("input").fill(shop.firstPairingCode());
            terminal.tap("pair");
            List<String> findings = new ArrayList<>();

            terminal.tap("first-run-next");
            assertThat(terminal.at("first-run-trouble")).hasText("请填写店名。");
            terminal.at("first-run-name-zh").locator("input").fill("小碗面馆");
            terminal.at("first-run-name-en").locator("input").fill("Little Bowl");
            findings.addAll(Screen.findings(page, "name"));
            terminal.tap("first-run-next");

            terminal.at("first-run-tax").locator("input").fill("a lot");
            terminal.tap("first-run-next");
            assertThat(terminal.at("first-run-trouble")).containsText("请填写税率");
            terminal.at("first-run-tax").locator("input").fill("6.5");
            findings.addAll(Screen.findings(page, "money"));
            terminal.tap("first-run-next");

            terminal.at("shop-counter").waitFor();
            terminal.tap("language-en");
            assertThat(terminal.at("shop-counter")).containsText("Counter");
            assertThat(terminal.at("shop-counter")).containsText("Cash");
            findings.addAll(Screen.findings(page, "kind"));
            terminal.tap("first-run-next");
            assertThat(terminal.at("first-run-trouble")).hasText("Please choose one.");
            terminal.tap("shop-counter");
            terminal.tap("first-run-next");

            terminal.at("first-run-manager").locator("input").fill("Li Na");
            terminal.at("first-run-pin").locator("input").fill(PIN);
            terminal.at("first-run-pin-again").locator("input").fill("1357");
            terminal.tap("first-run-next");
            assertThat(terminal.at("first-run-trouble")).hasText("The two PINs differ. Please enter them once more.");
            terminal.at("first-run-pin-again").locator("input").fill(PIN);
            findings.addAll(Screen.findings(page, "manager"));
            terminal.tap("first-run-next");

            page.waitForURL("**/screen/office-printers");
            terminal.at("new-printer").waitFor();
            findings.addAll(Screen.findings(page, "printers"));
            terminal.tap("menu-next");
            page.waitForURL("**/screen/office-menu");
            assertThat(findings).isEmpty();
            terminal.showsNoTrace();
            assertThat(shop.shell("plugin:list", "journal:tail", "plugin:remove org.trivetpos.mode.counter"))
                    .contains("org.trivetpos.mode.counter", "org.trivetpos.tender.cash", "org.trivetpos.driver.escpos",
                            "org.trivetpos.driver.virtual", "plugins.ShopKindChosen").doesNotContain("demo");

            // what it became it stays, and a mode that was taken out can be had again
            shop.stop();
            shop.start();
            assertThat(shop.shell("plugin:list")).contains("org.trivetpos.tender.cash")
                    .doesNotContain("org.trivetpos.mode.counter");
            assertThat(shop.shell("plugin:available", "plugin:install org.trivetpos.mode.counter", "plugin:list"))
                    .containsPattern("(?s)mode\\.counter .* program.*mode\\.counter .* runs");
            page.navigate(shop.address().toString());
            terminal.tap("person-Li Na");
            terminal.typePin(PIN);
            assertThat(terminal.at("account")).isVisible();
            assertThat(shop.errors()).isEmpty();
        }
    }
}
