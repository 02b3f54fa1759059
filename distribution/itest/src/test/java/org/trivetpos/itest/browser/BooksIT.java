package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** A manager reads the books: the journal in words, one order's life, the proof, and what keeps a day open. */
@ExtendWith(ShopExtension.class)
class BooksIT {

    @Test
    void a_manager_reads_what_was_sold_and_what_keeps_the_day_open(ShopProcess shop, Browser browser) {
        try (Console office = new Console(browser, shop)) {
            Terminal manager = office.terminal();
            manager.beginShift("100");
            manager.enter("103");
            manager.payCashExactly();

            manager.open("office-journal");
            Locator grid = manager.page().locator("vaadin-grid");
            assertThat(grid).containsText("结账 18.00，小票");
            grid.getByText("结账 18.00，小票").first().click();
            assertThat(manager.at("side")).containsText("现金 18.00");
            manager.tap("whole-life");
            assertThat(manager.at("notice").first()).containsText("全程");
            assertThat(grid).containsText("已结清");
            manager.tap("verify");
            assertThat(manager.at("notice").first()).containsText("没有任何篡改");

            manager.open("office-days");
            assertThat(manager.at("day-missing")).containsText("陈静");
            assertThat(manager.at("day-missing")).containsText("还没有交班");
            assertThat(manager.at("close-day")).isDisabled();
            manager.tap("x-report");
            assertThat(manager.at("side")).containsText("销售额");
            manager.tap("print-report");
            assertThat(manager.at("side").locator("[data-testid=notice]")).containsText("已送打印机");
            manager.closeShift("118");
            manager.showsNoTrace();
        }
    }
}
