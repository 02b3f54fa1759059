package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** A guest comes back with a cold dish: the sale is found, its receipt printed again, the dish given back. */
@ExtendWith(ShopExtension.class)
class PastOrdersIT {

    private static final String REASON = "豆腐凉了，要退";
    private static final String TAKEN_BACK = "多点了桂花糕";

    @Test
    void a_cold_dish_is_found_again_and_given_back_with_the_managers_word(ShopProcess shop, Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            till.speak("zh");
            till.beginShift("100");
            till.enter("501*2");
            till.enter("103");
            assertThat(till.at("due")).containsText("24.00");
            String number = till.at("order-number").innerText();
            till.payCashExactly();

            till.tap("more");
            till.tap("more-past");
            till.at("past-search").fill("mapo");
            assertThat(till.at("past-sale").first()).containsText(number);
            till.at("past-sale").first().click();
            assertThat(till.at("sale-due")).containsText("24.00");
            till.tap("past-reprint");

            till.tap("past-refund");
            till.tap("refund-more-mapo-tofu");
            till.tap("refund-more-steamed-rice");
            assertThat(till.at("refund-sum")).containsText("21.00");
            assertThat(till.at("refund-tenders")).containsText("现金");
            assertThat(till.at("refund-confirm")).isDisabled();
            till.at("reason").fill(REASON);
            till.tap("refund-confirm");
            approve(till);
            assertThat(till.at("sale-refund")).containsText(REASON);
            assertThat(till.at("sale-state")).containsText("21.00");

            till.open("virtual-printer");
            assertThat(paper(till, "补打 1").first()).containsText("麻婆豆腐");
            Locator slip = paper(till, REASON).filter(new Locator.FilterOptions().setHasText("退款单"));
            assertThat(slip).containsText("麻婆豆腐 x 1");
            assertThat(slip).containsText("￥21.00");
            assertThat(paper(till, REASON).filter(new Locator.FilterOptions().setHasText("退菜")))
                    .containsText("麻婆豆腐");
            till.closeShift("103");
            assertThat(till.at("report-refunds")).hasText("−21.00");
            assertThat(till.at("report-difference")).hasText("0.00");
            till.showsNoTrace();
        }
    }

    @Test
    void a_check_is_taken_back_a_dish_of_it_voided_and_the_rest_paid_anew(ShopProcess shop, Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            till.speak("zh");
            till.beginShift("100");
            till.enter("?803");
            till.tap("key-9");
            till.tap("dish-confirm");
            assertThat(till.at("tile-803")).containsText("剩 9 份");
            till.enter("803*3");
            till.enter("501");
            assertThat(till.at("due")).containsText("39.00");
            till.payCashExactly();
            assertThat(till.at("tile-803")).containsText("剩 6 份");

            till.tap("more");
            till.tap("more-past");
            till.at("past-sale").first().click();
            till.tap("past-reopen");
            till.at("reason").fill(TAKEN_BACK);
            till.tap("reopen-confirm");
            approve(till);
            till.lines().first().click();
            assertThat(till.at("line-delete")).isHidden();
            till.tap("line-void");
            till.tap("void-less");
            till.tap("reason-ordered-by-mistake");
            assertThat(till.at("void-fate")).containsText("可再卖");
            till.tap("void-confirm");
            approve(till);
            assertThat(till.lines()).containsText(new String[] {"桂花糕", "米饭", "已退"});
            assertThat(till.at("tile-803")).containsText("剩 8 份");
            assertThat(till.at("due")).containsText("15.00");
            till.payCashExactly();

            till.enter("?803");
            till.tap("dish-free");
            till.open("virtual-printer");
            assertThat(paper(till, "退菜").filter(new Locator.FilterOptions().setHasText("点错")).first())
                    .containsText("桂花糕");
            till.closeShift("115");
            assertThat(till.at("report-difference")).hasText("0.00");
            till.showsNoTrace();
        }
    }

    private static void approve(Terminal till) {
        till.tap("approver-" + Terminal.Person.MANAGER.staffName());
        till.typePin(Terminal.Person.MANAGER.pin());
    }

    private static Locator paper(Terminal till, String says) {
        return till.page().locator(".vp-card", new com.microsoft.playwright.Page.LocatorOptions().setHasText(says));
    }
}
