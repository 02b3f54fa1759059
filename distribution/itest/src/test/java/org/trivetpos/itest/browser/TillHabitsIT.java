package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** What a cashier does between the sales; what is done to prices is in {@link MorningIT}. */
@ExtendWith(ShopExtension.class)
class TillHabitsIT {

    private static final int LONG_PRESS = 700;

    @Test
    void a_dish_is_looked_up_counted_sold_out_and_on_sale_again(ShopProcess shop, Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            till.speak("zh");
            till.beginShift("200");

            till.enter("?805");
            assertThat(till.at("dish-prices")).containsText("16.00");
            till.tap("key-7");
            till.tap("dish-confirm");
            assertThat(till.at("tile-805")).containsText("剩 7 份");
            till.tap("more");
            till.tap("today");
            till.tap("today-805");
            till.tap("dish-none");
            assertThat(till.at("today-805")).containsText("沽清");
            till.key("Escape");
            hold(till.at("tile-805"));
            till.tap("dish-free");
            assertThat(till.at("tile-805")).not().containsText("沽清");
            assertThat(till.lines()).hasCount(0);
            till.closeShift("200");
        }
    }

    /** The kitchen's printer stands on the counter today. */
    @Test
    void a_till_starts_and_prints_as_its_manager_chose(ShopProcess shop, Browser browser) {
        try (Console office = new Console(browser, shop); Terminal till = browser.terminal(shop, 1280, 800)) {
            choose(office.terminal(), "快餐柜台", "后厨 Kitchen");
            till.logIn(Terminal.Person.CASHIER);
            till.speak("zh");
            till.beginShift("200");
            till.enter("801");
            till.payCashExactly();
            till.open("virtual-printer");
            assertThat(till.page().locator(".vp-card[data-role^='receipt:']").first()).containsText("后厨 Kitchen");

            choose(office.terminal(), "快餐柜台（本店默认）", "前台小票 Receipts（本店默认）");
            office.terminal().open("office-journal");
            assertThat(office.terminal().page().locator("vaadin-grid")).containsText("的小票改由“后厨 Kitchen”打印");
            till.closeShift("200");
            till.showsNoTrace();
        }
    }

    private static void choose(Terminal manager, String mode, String printer) {
        manager.open("office-terminals");
        manager.page().locator("vaadin-grid-cell-content").getByText("前台 1").first().click();
        option(manager, "terminal-mode", mode);
        option(manager, "terminal-printer", printer);
        manager.tap("save");
        assertThat(manager.at("side").getByTestId("notice")).containsText("已保存");
    }

    private static void option(Terminal manager, String field, String name) {
        manager.tap(field);
        manager.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
        assertThat(manager.at(field)).containsText(name);
    }

    private static void hold(Locator tile) {
        tile.click(new Locator.ClickOptions().setDelay(LONG_PRESS));
    }
}
