package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** A manager opens the shop to tablets and closes it again while a cashier sells. */
@ExtendWith(ShopExtension.class)
class NetworkIT {

    @Test
    void a_tablet_gets_in_encrypted_while_the_shop_is_open_and_the_till_notices_nothing(ShopProcess shop,
            Browser browser) {
        String tablets = "127.0.0.2:" + shop.port();
        try (Console office = new Console(browser, shop); Terminal till = browser.terminal(shop, 1280, 800);
                Page tablet = browser.tablet()) {
            till.logIn(Terminal.Person.CASHIER);
            till.page().evaluate("window.before = true");
            assertThatThrownBy(() -> tablet.navigate("https://" + tablets)).isInstanceOf(PlaywrightException.class);

            Terminal screen = office.terminal();
            screen.open("office-network");
            screen.tap("network-open");
            screen.tap("save");
            assertThat(screen.at("network-address")).hasText("http://" + tablets + "/");
            String fingerprint = screen.at("network-fingerprint").innerText();

            tablet.navigate("http://" + tablets + "/screen/order");
            assertThat(tablet.locator("code").first()).hasText(fingerprint);
            tablet.locator("a[href^='https']").first().click();
            String code = office.pairingCode("平板 1");
            tablet.getByTestId("pair-code").locator("input").fill(code);
            tablet.getByTestId("pair").click();
            Terminal waiter = new Terminal(tablet, java.net.URI.create("https://" + tablets + "/"));
            waiter.logIn(Terminal.Person.WAITER);
            assertThat(tablet.context().cookies()).filteredOn(cookie -> !cookie.name.startsWith("_"))
                    .isNotEmpty().allMatch(NetworkIT::isClosed);
            assertThat(tablet.evaluate("navigator.serviceWorker !== undefined && document.querySelector("
                    + "'link[rel=manifest]') !== null")).isEqualTo(true);

            // a page whose line is cut stays in the shop's memory for some minutes, and with it what it shows
            tablet.navigate("about:blank");
            screen.open("office-network");
            screen.tap("network-close");
            screen.page().locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                    .getByText("停止开放").last().click();
            assertThat(screen.at("network-closed")).isVisible();
            assertThatThrownBy(() -> browser.tablet().navigate("https://" + tablets))
                    .isInstanceOf(PlaywrightException.class);

            till.enter("101");
            assertThat(till.page().evaluate("window.before")).isEqualTo(true);
            assertThat(shop.shell("journal:tail")).contains("store.NetworkOpened", "store.NetworkClosed");
        }
    }

    private static boolean isClosed(Cookie cookie) {
        return cookie.secure && cookie.httpOnly;
    }
}
