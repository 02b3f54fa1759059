package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** The manager changes many dishes at once: seen first, made as a whole, and taken back again. */
@ExtendWith(ShopExtension.class)
class MenuWorkIT {

    @Test
    void prices_and_a_spreadsheet_are_looked_at_first_and_taken_back_afterwards(ShopProcess shop, Browser browser) {
        try (Console office = new Console(browser, shop)) {
            Terminal screen = office.terminal();
            Locator list = screen.page().locator(".office-list");
            screen.open("office-menu");
            screen.fill("menu-search", "mpdf");
            assertThat(list).containsText("18.00");
            screen.tap("prices");
            screen.fill("price-much", "10");
            assertThat(screen.at("price-preview")).containsText("19.80");
            screen.tap("save");
            assertThat(list).containsText("19.80");
            screen.tap("undo");
            assertThat(list).containsText("18.00");

            screen.tap("more");
            screen.tap("import");
            upload(screen, "编码,价格\n103,二十一\n");
            assertThat(screen.at("import-troubles")).containsText("第 2 行 · 价格");
            assertThat(screen.at("import-troubles")).containsText("“二十一”不是价格");
            upload(screen, "Price,Code\n21,103\n");
            assertThat(screen.at("import-changes")).containsText("18.00 → 21.00");
            screen.tap("take-import");
            assertThat(list).containsText("21.00");
            screen.tap("undo");
            assertThat(list).containsText("18.00");
            screen.showsNoTrace();
        }
    }

    @Test
    void a_price_level_holds_at_the_till_and_comes_back_when_it_was_deleted_by_mistake(ShopProcess shop,
            Browser browser) {
        try (Console office = new Console(browser, shop)) {
            Terminal screen = office.terminal();
            Locator side = screen.at("side");
            screen.open("office-menu");
            screen.fill("menu-search", "mpdf");
            levels(screen);
            screen.tap("new-level");
            screen.fill("name-zh", "全天价");
            screen.tap("day-6");
            screen.tap("day-7");
            time(screen, "band-from");
            time(screen, "band-to");
            screen.tap("save");
            assertThat(side).containsText("每天 全天");
            assertThat(side).containsText("现在有效");
            screen.tap("level-prices");
            screen.fill("level-price-103", "19");
            screen.key("Tab");
            assertThat(side).containsText("高于原价");
            screen.fill("level-price-103", "15");
            screen.key("Tab");
            assertThat(side).containsText("已保存");
            screen.open("order");
            assertThat(screen.at("tile-103")).containsText("15.00");

            screen.open("office-menu");
            levels(screen);
            screen.tap("delete-level");
            screen.tap("undo-level");
            assertThat(side).containsText("1 道菜有这个级别的价格");
            screen.tap("delete-level");
            assertThat(side).containsText("已删除“全天价”");
            screen.open("order");
            assertThat(screen.at("tile-103")).containsText("18.00");
            screen.showsNoTrace();
        }
    }

    private static void levels(Terminal screen) {
        screen.tap("more");
        screen.tap("levels");
    }

    private static void time(Terminal screen, String field) {
        screen.fill(field, "00:00");
        screen.key("Enter");
    }

    private static void upload(Terminal screen, String csv) {
        screen.at("import-upload").locator("input[type=file]").setInputFiles(new FilePayload("menu.csv", "text/csv",
                csv.getBytes(StandardCharsets.UTF_8)));
    }
}
