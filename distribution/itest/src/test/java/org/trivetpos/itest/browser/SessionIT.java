package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** A browser's session outlives its pages, and is nobody else's. */
@ExtendWith(ShopExtension.class)
class SessionIT {

    private static final int TIMES = 3;
    private static final String SESSION = "JSESSIONID";

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
            till.logIn(Terminal.Person.CASHIER);
            till.open("shift");
            Page other = till.page().context().newPage();
            other.navigate(shop.address().toString());
            assertThat(other.getByTestId("search")).isVisible();
            // a tab behind another one is drawn once a second, and each tap would wait for that
            till.page().bringToFront();

            elevenMinutesPass(till.page());
            assertThat(till.at("pin-enter")).isVisible();
            assertThat(other.getByTestId("account")).hasCount(0);
            till.page().evaluate("Date.now = window.realNow");
            till.typePin(Terminal.Person.CASHIER.pin());
            assertThat(till.at("entry-shift")).hasAttribute("aria-current", "page");
            // nobody looks at it before it is in front, and until then it may take its time
            other.bringToFront();
            assertThat(other.getByTestId("account")).isVisible();
            till.page().bringToFront();

            till.tap("account");
            till.tap("switch-person");
            till.tap("person-" + Terminal.Person.MANAGER.staffName());
            till.typePin(Terminal.Person.MANAGER.pin());
            assertThat(till.at("account")).containsText(Terminal.Person.MANAGER.staffName());
            assertThat(till.at("entry-shift")).hasAttribute("aria-current", "page");
        }
    }

    /** Whoever planted a session id, or saw it, before somebody logged in has nothing. */
    @Test
    void the_session_from_before_the_login_is_worth_nothing_anywhere(ShopProcess shop, Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800); Page thief = browser.window(1280, 800)) {
            till.page().navigate(shop.address().toString());
            till.at("person-王芳").waitFor();
            Cookie before = cookie(till.page(), SESSION);
            till.logIn(Terminal.Person.CASHIER);
            assertThat(cookie(till.page(), SESSION).value).isNotEqualTo(before.value);

            thief.context().addCookies(List.of(before, cookie(till.page(), "trivet-terminal")));
            for (String page : List.of("", "screen/order")) {
                thief.navigate(shop.address() + page);
                assertThat(thief.getByTestId("person-王芳")).isVisible();
                assertThat(thief.getByTestId("search")).isHidden();
            }
            assertThat(cookie(thief, SESSION).value).isNotEqualTo(before.value);
            assertThat(till.at("search")).isVisible();
        }
    }

    @Test
    void no_script_and_no_other_site_gets_at_the_cookies(ShopProcess shop, Browser browser) {
        try (Terminal till = browser.terminal(shop, 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            for (String name : List.of(SESSION, "trivet-terminal")) {
                Cookie cookie = cookie(till.page(), name);
                assertThat(cookie.httpOnly).as(name).isTrue();
                assertThat(cookie.sameSite).as(name).isEqualTo(SameSiteAttribute.STRICT);
            }
            assertThat(till.page().evaluate("document.cookie")).isEqualTo("");
        }
    }

    @Test
    void a_browser_that_is_not_paired_gets_no_further_than_the_pairing_code(ShopProcess shop, Browser browser) {
        try (Page stranger = browser.window(1280, 800)) {
            for (String page : List.of("", "screen/order", "screen/office-staff")) {
                stranger.navigate(shop.address() + page);
                assertThat(stranger.getByTestId("pair-code")).isVisible();
                assertThat(stranger.getByTestId("person-王芳")).hasCount(0);
            }
        }
    }

    @Test
    void a_page_from_elsewhere_opens_no_line_and_that_is_in_the_journal(ShopProcess shop) {
        assertThat(Call.handshake(shop, "http://127.0.0.1:" + shop.port())).contains(" 101 ");
        assertThat(Call.handshake(shop, "http://evil.example")).contains(" 403 ");
        assertThat(Call.handshake(shop, "http://127.0.0.1:1")).contains(" 403 ");
        assertThat(Call.page(shop, "127.0.0.1:" + shop.port())).contains(" 200 ");
        assertThat(Call.page(shop, "evil.example")).contains(" 421 ");
        assertThat(shop.shell("journal:tail")).contains("store.CallRefused");
    }

    private static Cookie cookie(Page page, String name) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    /** Without a touch, and the page looks at the clock as it does when a tablet wakes. */
    private static void elevenMinutesPass(Page page) {
        page.evaluate("window.realNow = Date.now; Date.now = () => window.realNow() + 11 * 60000;"
                + "document.dispatchEvent(new Event('visibilitychange'))");
    }
}
