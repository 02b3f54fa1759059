package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.trivetpos.testkit.shop.ShopProcess;

/** The manager at the office's screens, in Chinese. */
final class Console implements AutoCloseable {

    private static final String RECEIPTS = "前台小票 Receipts";

    private final Terminal terminal;

    /** A window in which the manager has logged in. */
    Console(Browser browser, ShopProcess shop) {
        terminal = browser.terminal(shop, 1280, 800);
        terminal.logIn(Terminal.Person.MANAGER);
        terminal.speak("zh");
    }

    Terminal terminal() {
        return terminal;
    }

    /** Receipts and reports are printed by a printer of this address from now on. */
    void printReceiptsAt(String address) {
        receiptPrinter("ESC/POS 票据打印机", address);
    }

    /** Receipts and reports are shown on the screen of virtual paper again. */
    void printReceiptsOnScreen() {
        receiptPrinter("虚拟打印机（显示在屏幕上）", "receipt");
    }

    /** Receipts and reports are printed by this driver at this address from now on. */
    void receiptPrinter(String driver, String address) {
        terminal.open("office-printers");
        terminal.page().locator("vaadin-grid-cell-content").getByText(RECEIPTS).first().click();
        terminal.choose(terminal.at("printer-driver"), driver);
        terminal.fill("printer-address", address);
        terminal.tap("save");
        assertThat(terminal.page().locator("vaadin-grid")).containsText(address);
    }

    /** Makes a code that pairs another terminal. */
    String pairingCode(String name) {
        terminal.open("office-terminals");
        terminal.tap("pair-terminal");
        terminal.fill("terminal-name", name);
        terminal.tap("save");
        return terminal.at("pairing-code").innerText().replaceAll("\\D", "");
    }

    /** The language of the shop's papers. */
    void papersSpeak(String language) {
        terminal.open("office-settings");
        Locator field = terminal.page().locator("vaadin-select",
                new com.microsoft.playwright.Page.LocatorOptions().setHasText("单据语言"));
        terminal.choose(field, language);
        terminal.page().getByText("保存店铺").click();
        assertThat(terminal.at("notice").first()).containsText("已保存");
    }

    /** Changes a setting that is typed, found by its name. */
    void set(String name, String value) {
        terminal.open("office-settings");
        Locator setting = terminal.page().locator(".setting", new com.microsoft.playwright.Page.LocatorOptions()
                .setHas(terminal.page().getByLabel(name, new com.microsoft.playwright.Page.GetByLabelOptions()
                        .setExact(true))));
        setting.locator("input").fill(value);
        setting.locator("vaadin-button").click();
        assertThat(setting.getByTestId("notice")).containsText("已保存");
    }

    /** The tax of what is sold from now on, in percent. */
    void taxRate(String percent) {
        terminal.open("office-settings");
        terminal.page().getByLabel("税率").fill(percent);
        terminal.page().getByText("保存店铺").click();
        assertThat(terminal.at("notice").first()).containsText("已保存");
    }

    /** Opens the form of a dish, found by what is typed; only one dish may fit. */
    void editDish(String typed, String name) {
        terminal.open("office-menu");
        terminal.fill("menu-search", typed);
        assertThat(terminal.page().getByText("1 道菜", new com.microsoft.playwright.Page.GetByTextOptions()
                .setExact(true))).isVisible();
        terminal.page().locator("vaadin-grid-cell-content").getByText(name).first().click();
        assertThat(terminal.at("side").locator("h2")).hasText(name);
    }

    @Override
    public void close() {
        terminal.close();
    }
}
