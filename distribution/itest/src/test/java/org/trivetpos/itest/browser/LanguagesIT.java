package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * Every screen in both languages, on a till, on a till that is zoomed and on a phone: translated, not too wide, big
 * enough for fingers; nobody is kept out by its colours, its labels or the way of the Tab key.
 */
@ExtendWith(ShopExtension.class)
class LanguagesIT {

    private static final List<String> BARE = List.of("past", "virtual-printer");

    private final ShopProcess shop;
    private final Browser browser;
    private final List<String> findings = new ArrayList<>();
    private Depth depth = Depth.LOOKS;

    LanguagesIT(ShopProcess shop, Browser browser) {
        this.shop = shop;
        this.browser = browser;
    }

    @AfterEach
    void nothingWasFound() {
        assertThat(findings).isEmpty();
    }

    @Test
    void a_till_speaks_chinese_and_is_worked_with_the_tab_key() {
        walk("zh", 1280, 800, Depth.RULES_AND_TAB_KEY);
    }

    @Test
    void a_till_speaks_english() {
        walk("en", 1280, 800, Depth.LOOKS);
    }

    @Test
    void a_till_that_is_zoomed_to_200_percent_speaks_english() {
        walk("en", 640, 400, Depth.LOOKS);
    }

    @Test
    void a_phone_speaks_chinese() {
        walk("zh", 360, 740, Depth.LOOKS);
    }

    @Test
    void a_phone_speaks_english() {
        walk("en", 360, 740, Depth.RULES);
    }

    private enum Depth { LOOKS, RULES, RULES_AND_TAB_KEY }

    private void walk(String language, int width, int height, Depth how) {
        depth = how;
        String where = language + " " + width + " px, ";
        try (Terminal terminal = browser.terminal(shop, width, height)) {
            login(terminal, language, where);
            terminal.logIn(Terminal.Person.MANAGER);
            terminal.speak(language);
            terminal.beginShift("100");
            boolean phone = width < 720;
            sell(terminal, where, phone);
            seldom(terminal, where, phone);
            List<String> screens = new ArrayList<>(BARE);
            screens.addAll(screens(terminal));
            assertThat(screens).as("this shop's screens").contains("past", "office-menu", "office-settings");
            for (String screen : screens) {
                terminal.open(screen);
                settled(terminal, "#outlet, .screen, body");
                look(terminal, where + screen);
            }
            sides(terminal, where);
            terminal.closeShift("146");
            look(terminal, where + "shift report");
            terminal.speak("zh");
        }
    }

    /** Whatever stands in the office's menu: a screen that comes is walked as well. */
    private static List<String> screens(Terminal terminal) {
        terminal.tap("entry-office");
        terminal.at("entry-office-menu").waitFor();
        return terminal.page().locator("[data-testid^=entry-office-]").evaluateAll(
                "entries => entries.map(e => e.dataset.testid.substring('entry-'.length))") instanceof List<?> found
                ? found.stream().map(String::valueOf).toList() : List.of();
    }

    /** What is done a few times a day. */
    private void seldom(Terminal terminal, String where, boolean phone) {
        terminal.open("order");
        terminal.enter("?501");
        terminal.at("dish-confirm").waitFor();
        look(terminal, where + "dish");
        leave(terminal);
        terminal.enter("501");
        if (phone) {
            terminal.tap("tab-bill");
        }
        terminal.lines().first().click();
        terminal.key("F7");
        terminal.at("hand-confirm").waitFor();
        look(terminal, where + "price by hand");
        terminal.tap("hand-COMP");
        look(terminal, where + "given away");
        leave(terminal);
        for (String way : List.of("today", "more-drawer")) {
            terminal.tap("more");
            terminal.tap(way);
            terminal.page().locator("[role=dialog]").last().waitFor();
            look(terminal, where + way);
            leave(terminal);
        }
        terminal.tap("more");
        terminal.tap("discard");
        terminal.tap("discard-yes");
        assertThat(terminal.lines()).hasCount(0);
        terminal.open("past");
        terminal.at("past-sale").first().click();
        terminal.at("sale-due").waitFor();
        look(terminal, where + "past order");
        terminal.tap("past-refund");
        terminal.at("refund-confirm").waitFor();
        look(terminal, where + "refund");
        leave(terminal);
        terminal.open("shift");
        terminal.tap("shift-pay-out");
        terminal.at("cash-amount").waitFor();
        look(terminal, where + "pay out");
        leave(terminal);
    }

    private static void leave(Terminal terminal) {
        terminal.tap("close");
        assertThat(terminal.page().locator("[role=dialog]")).hasCount(0);
    }

    private void login(Terminal terminal, String language, String where) {
        terminal.page().navigate(shop.address().toString());
        terminal.tap("language-" + language);
        // her card stood there before the language changed, too: her role is said in it
        assertThat(terminal.page().getByText("陈静").locator("..")).hasText(Pattern.compile(language.equals("zh")
                ? "陈静\\s*[\u4e00-\u9fff]" : "^[^\u4e00-\u9fff]*陈静[^\u4e00-\u9fff]*$"));
        look(terminal, where + "login");
        terminal.tap("person-陈静");
        terminal.at("pin-enter").waitFor();
        look(terminal, where + "pin");
        terminal.tap("pin-back");
    }

    private void sell(Terminal terminal, String where, boolean phone) {
        look(terminal, where + "empty order");
        terminal.enter("101");
        terminal.at("choice-confirm").waitFor();
        look(terminal, where + "choice");
        terminal.tap("variant-large");
        terminal.tap("method-extra-chicken");
        terminal.tap("choice-confirm");
        assertThat(terminal.at("due")).containsText("46.00");
        terminal.enter("203");
        terminal.at("choice-weight").waitFor();
        look(terminal, where + "weight");
        terminal.tap("close");
        if (phone) {
            terminal.tap("tab-bill");
        }
        assertThat(terminal.lines()).hasCount(1);
        look(terminal, where + "bill");
        terminal.tap("more");
        terminal.at("discard").waitFor();
        look(terminal, where + "more");
        terminal.tap("close");
        terminal.tap("park");
        if (phone) {
            terminal.tap("tab-bill");
        }
        terminal.tap("recall");
        terminal.page().locator("[data-testid^=waiting-]").first().waitFor();
        look(terminal, where + "recall");
        terminal.page().locator("[data-testid^=waiting-]").first().click();
        assertThat(terminal.at("due")).containsText("46.00");
        terminal.tap("pay");
        terminal.at("pay-confirm").waitFor();
        look(terminal, where + "payment");
        terminal.tap("quick-46.00");
        terminal.tap("pay-confirm");
        terminal.at("paid").waitFor();
        look(terminal, where + "paid");
        terminal.tap("paid-next");
        terminal.open("shift");
        terminal.at("shift-count").waitFor();
        look(terminal, where + "shift");
    }

    /** The forms that open at the side of the office's lists. */
    private void sides(Terminal terminal, String where) {
        for (List<String> form : List.of(List.of("office-menu", "new-dish"), List.of("office-menu", "prices"),
                List.of("office-menu", "more", "categories"), List.of("office-menu", "more", "order"),
                List.of("office-menu", "more", "import"),
                List.of("office-staff", "roles"), List.of("office-terminals", "pair-terminal"),
                List.of("office-printers", "new-printer"))) {
            terminal.open(form.getFirst());
            form.stream().skip(1).forEach(terminal::tap);
            settled(terminal, "[data-testid=side]");
            look(terminal, where + form.getLast());
            terminal.tap("close-side");
        }
    }

    private static void settled(Terminal terminal, String part) {
        terminal.page().locator(part).first().waitFor();
        assertThat(terminal.page().locator("vaadin-grid[loading]")).hasCount(0);
    }

    private void look(Terminal terminal, String where) {
        Locator working = terminal.page().locator(".working");
        assertThat(working).hasCount(0);
        terminal.showsNoTrace();
        findings.addAll(Screen.findings(terminal.page(), where));
        if (depth != Depth.LOOKS) {
            findings.addAll(Accessibility.brokenRules(terminal.page(), where));
        }
        if (depth == Depth.RULES_AND_TAB_KEY) {
            findings.addAll(Accessibility.tabOrder(terminal.page(), where));
        }
    }
}
