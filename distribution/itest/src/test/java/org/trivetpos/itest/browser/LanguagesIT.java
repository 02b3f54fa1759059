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

/** Every screen in both languages, on a till and on a phone: translated, not too wide, big enough for fingers. */
@ExtendWith(ShopExtension.class)
class LanguagesIT {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<String> SCREENS = List.of("past", "virtual-printer", "office-menu", "office-staff",
            "office-terminals", "office-network", "office-printers", "office-jobs", "office-shifts", "office-days",
            "office-journal", "office-reports", "office-health", "office-backups", "office-settings");

    private final ShopProcess shop;
    private final Browser browser;
    private final List<String> findings = new ArrayList<>();

    LanguagesIT(ShopProcess shop, Browser browser) {
        this.shop = shop;
        this.browser = browser;
    }

    @AfterEach
    void nothingWasFound() {
        assertThat(findings).isEmpty();
    }

    @Test
    void a_till_speaks_chinese() {
        walk("zh", 1280, 800);
    }

    @Test
    void a_till_speaks_english() {
        walk("en", 1280, 800);
    }

    @Test
    void a_phone_speaks_chinese() {
        walk("zh", 360, 740);
    }

    @Test
    void a_phone_speaks_english() {
        walk("en", 360, 740);
    }

    private void walk(String language, int width, int height) {
        String where = language + " " + width + " px, ";
        try (Terminal terminal = browser.terminal(shop, width, height)) {
            login(terminal, language, where);
            terminal.logIn(Terminal.Person.MANAGER);
            terminal.speak(language);
            terminal.beginShift("100");
            sell(terminal, where, width < 720);
            for (String screen : SCREENS) {
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

    private void login(Terminal terminal, String language, String where) {
        terminal.page().navigate(shop.address().toString());
        terminal.tap("language-" + language);
        terminal.at("person-陈静").waitFor();
        look(terminal, where + "login");
        assertThat(CHINESE.matcher(terminal.page().getByText("陈静").locator("..").innerText().replace("陈静", "")).find())
                .isEqualTo(language.equals("zh"));
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
    }
}
