package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** A browser's session outlives its pages. */
@ExtendWith(ShopExtension.class)
class SessionIT {

    private static final int TIMES = 3;

    /** Its WebSocket closes before any request has come under the id that the login gave. */
    @Test
    void a_page_that_is_closed_right_after_logging_in_opens_again_at_once(ShopProcess shop, Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            Page last = till.page();
            for (int time = 0; time < TIMES; time++) {
                Page next = last.context().newPage();
                last.close();
                next.navigate(shop.address().toString());
                assertThat(next.getByTestId("search")).isVisible();
                next.getByTestId("account").click();
                assertThat(next.getByTestId("log-out")).isVisible();
                last = next;
            }
        }
    }

    /** The order stays at the till, whoever sits down; the screen is the one that was left. */
    @Test
    void a_till_that_nobody_touches_locks_itself_in_every_tab_and_goes_on_where_it_was(ShopProcess shop,
            Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800)) {
            till.page().clock().install();
            till.logIn(Terminal.Person.CASHIER);
            till.open("shift");
            Page other = till.page().context().newPage();
            other.navigate(shop.address().toString());
            assertThat(other.getByTestId("search")).isVisible();

            till.page().clock().fastForward("11:00");
            assertThat(till.at("pin-enter")).isVisible();
            assertThat(other.getByTestId("account")).hasCount(0);
            till.typePin(Terminal.Person.CASHIER.pin());
            assertThat(till.at("entry-shift")).hasAttribute("aria-current", "page");
            assertThat(other.getByTestId("account")).isVisible();

            till.tap("account");
            till.tap("switch-person");
            till.tap("person-" + Terminal.Person.MANAGER.staffName());
            till.typePin(Terminal.Person.MANAGER.pin());
            assertThat(till.at("account")).containsText(Terminal.Person.MANAGER.staffName());
            assertThat(till.at("entry-shift")).hasAttribute("aria-current", "page");
        }
    }
}
