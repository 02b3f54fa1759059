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
            till.tap("approver-陈静");
            till.typePin(Terminal.Person.MANAGER.pin());
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

    private static Locator paper(Terminal till, String says) {
        return till.page().locator(".vp-card", new com.microsoft.playwright.Page.LocatorOptions().setHasText(says));
    }
}
