package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.testkit.shop.ShopProcess;

/** The pictures of the documentation, taken of the running shop: {@code -Dtrivet.screenshots=true} writes them anew. */
@ExtendWith(ShopExtension.class)
@EnabledIfSystemProperty(named = "trivet.screenshots", matches = "true")
class ScreensIT {

    private static final Path FOLDER = Path.of(System.getProperty("basedir"), "../../docs/screens").normalize();

    @ParameterizedTest(name = "pictures {0}{3}")
    @CsvSource({"zh, 1280, 800, ''", "en, 1280, 800, ''", "zh, 360, 740, -phone", "en, 360, 740, -phone"})
    void pictures(String language, int width, int height, String device, ShopProcess shop, Browser browser) {
        boolean phone = !device.isEmpty();
        String kind = device + "-" + language + ".png";
        try (Console office = new Console(browser, shop); Terminal terminal = browser.terminal(shop, width, height)) {
            office.papersSpeak(language.equals("zh") ? "简体中文" : "English");
            terminal.page().navigate(shop.address().toString());
            terminal.tap("language-" + language);
            terminal.at("person-王芳").waitFor();
            take(terminal, "login" + kind);
            terminal.logIn(Terminal.Person.MANAGER);
            terminal.speak(language);
            terminal.beginShift("200");
            order(terminal);
            take(terminal, "order" + kind);
            terminal.tap("pay");
            terminal.tap("quick-200.00");
            assertThat(terminal.at("received")).containsText("200.00");
            take(terminal, "payment" + kind);
            terminal.tap("pay-confirm");
            assertThat(terminal.at("receipt-state")).not().containsText(language.equals("zh") ? "等待" : "waiting");
            terminal.tap("paid-next");
            terminal.open("virtual-printer");
            terminal.page().locator("svg, .paper").first().waitFor();
            take(terminal, "virtual-printer" + kind);
            menu(terminal, language, phone);
            take(terminal, "office-menu" + kind);
            terminal.closeShift("393");
            terminal.speak("zh");
            office.papersSpeak("简体中文");
        }
    }

    private static void order(Terminal terminal) {
        terminal.enter("101");
        terminal.tap("variant-large");
        terminal.tap("method-extra-peanuts");
        terminal.tap("choice-confirm");
        assertThat(terminal.at("due")).containsText("41.00");
        terminal.enter("401");
        assertThat(terminal.at("due")).containsText("77.00");
        terminal.enter("203");
        terminal.at("choice-weight").waitFor();
        terminal.type("0.5");
        terminal.tap("choice-confirm");
        assertThat(terminal.at("due")).containsText("141.00");
        terminal.enter("702");
        assertThat(terminal.at("due")).containsText("153.00");
        terminal.enter("708*4");
        assertThat(terminal.at("due")).containsText("193.00");
    }

    private static void menu(Terminal terminal, String language, boolean phone) {
        terminal.open("office-menu");
        if (!phone) {
            terminal.page().locator("vaadin-grid-cell-content")
                    .getByText(language.equals("zh") ? "宫保鸡丁" : "Kung Pao chicken").first().click();
            terminal.at("amount").first().waitFor();
        }
    }

    /** Waits until pictures and letters are there and nothing moves. */
    private static void take(Terminal terminal, String name) {
        terminal.page().waitForFunction("document.fonts.status === 'loaded' && document.getAnimations()"
                + ".every(a => a.playState !== 'running' || a.effect.getTiming().iterations === Infinity)");
        terminal.page().evaluate("document.querySelectorAll('vaadin-notification').forEach(n => n.remove())");
        terminal.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }
}
