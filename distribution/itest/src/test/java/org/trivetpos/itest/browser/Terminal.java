package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** A paired terminal with somebody's hands on it: what a person does at the till is a method here. */
final class Terminal implements AutoCloseable {

    private static final Pattern TRACE = Pattern.compile("Exception|\\bat (org|com|java)\\.\\w|\\bCaused by\\b");

    private final Page page;
    private final URI shop;

    Terminal(Page page, URI shop) {
        this.page = page;
        this.shop = shop;
    }

    Page page() {
        return page;
    }

    Locator at(String testId) {
        return page.getByTestId(testId);
    }

    void tap(String testId) {
        at(testId).click();
    }

    void key(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void logIn(Person person) {
        page.navigate(shop.toString());
        tap("person-" + person.staffName());
        typePin(person.pin());
        at("account").waitFor();
    }

    /** At the PIN pad: taps the digits and enters them. */
    void typePin(String pin) {
        pin.chars().forEach(digit -> tap("pin-" + (char) digit));
        tap("pin-enter");
    }

    /** Chooses the language at the account menu, unless it is spoken already; the page is drawn anew. */
    void speak(String language) {
        if (at("entry-order").textContent().contains(language.equals("zh") ? "点单" : "Order")) {
            return;
        }
        page.evaluate("window.before = true");
        tap("account");
        tap("choose-" + language);
        page.waitForFunction("!window.before && document.querySelector('[data-testid=account]') !== null");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile(language + ".*"));
    }

    /** Goes to a screen by the bar on top, or by the console's menu; stays if it is there already. */
    void open(String screen) {
        Locator entry = at("entry-" + screen);
        if (entry.isVisible() && "page".equals(entry.getAttribute("aria-current"))) {
            return;
        }
        if (screen.startsWith("office-") && !entry.isVisible()) {
            tap("entry-office");
        }
        entry.click();
        assertThat(entry).hasAttribute("aria-current", "page", new HasAttributeOptions().setTimeout(15_000));
    }

    /** Begins a shift; one that somebody left open is closed first. */
    void beginShift(String openingFloat) {
        open("shift");
        at("shift-float").or(at("shift-count")).waitFor();
        if (at("shift-count").isVisible()) {
            closeShift("0");
            tap("shift-next");
        }
        at("shift-float").fill(openingFloat);
        tap("shift-open");
        at("shift-count").waitFor();
        open("order");
        at("search").waitFor();
    }

    /** Counts the drawer, with the expected amount out of sight, and closes the shift. */
    void closeShift(String counted) {
        open("shift");
        at("shift-count").fill(counted);
        tap("shift-close");
        tap("shift-close-yes");
        at("shift-done").waitFor();
    }

    /** What a cashier types into the search field, with Enter. */
    void enter(String code) {
        at("search").fill(code);
        at("search").press("Enter");
    }

    /** The bill's lines as they can be read, one string for each. */
    Locator lines() {
        return at("bill-line");
    }

    /** Takes the exact amount in cash and leaves the screen free for the next guest. */
    void payCashExactly() {
        tap("pay-cash");
        at("paid").waitFor();
        tap("paid-next");
        at("paid").waitFor(new Locator.WaitForOptions().setState(
                com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Chooses in one of Vaadin's drop-down fields. */
    void choose(Locator field, String option) {
        field.click();
        Locator list = page.locator("vaadin-select-list-box").filter(new Locator.FilterOptions().setVisible(true));
        list.getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(option)).click();
        assertThat(list).hasCount(0);
    }

    void fill(String testId, String text) {
        at(testId).locator("input").fill(text);
    }

    /** Nobody in a restaurant is shown a stack trace. */
    void showsNoTrace() {
        assertThat(page.locator("body").innerText()).doesNotContainPattern(TRACE);
    }

    @Override
    public void close() {
        page.context().close();
    }

    /** People of the demo shop. */
    enum Person {
        CASHIER("王芳", "1234"), WAITER("李明", "2345"), MANAGER("陈静", "246810");

        private final String staffName;
        private final String pin;

        Person(String staffName, String pin) {
            this.staffName = staffName;
            this.pin = pin;
        }

        String staffName() {
            return staffName;
        }

        String pin() {
            return pin;
        }
    }
}
