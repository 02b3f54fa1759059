package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.shop.ShopProcess;

/** A manager changes plugins in the office while a till sells. */
@ExtendWith(ShopExtension.class)
class PluginChangesIT {

    private static final String WINDOW = "org.trivetpos.mode.window";
    private static final String TEXT_FILE = "org.trivetpos.example.textfile";

    private final ShopProcess shop;
    private final Terminal till;
    private final Console office;
    private final ModeBundle bundles;
    private final Signer partner;

    PluginChangesIT(ShopProcess shop, Browser browser) throws Exception {
        this.shop = shop;
        this.bundles = new ModeBundle(shop.program(), shop.data());
        this.partner = Signer.named("partner", shop.data());
        this.till = browser.terminal(shop, 1280, 800);
        this.office = new Console(browser, shop);
    }

    @BeforeEach
    void openTheTill() {
        till.logIn(Terminal.Person.CASHIER);
        till.speak("zh");
        till.beginShift("100");
        office.terminal().open("office-plugins");
    }

    @AfterEach
    void closeTheWindows() {
        shop.shell("plugin:remove --force " + WINDOW);
        till.showsNoTrace();
        office.terminal().showsNoTrace();
        till.close();
        office.close();
    }

    private Terminal manager() {
        return office.terminal();
    }

    private void choose(Path jar) {
        manager().page().locator("[data-testid=plugin-upload] input[type=file]").setInputFiles(jar);
    }

    private Path signed(String url) throws Exception {
        return partner.sign(Path.of(URI.create(url)));
    }

    private Locator row(String name) {
        return manager().page().locator("vaadin-grid-cell-content").getByText(name,
                new Locator.GetByTextOptions().setExact(true)).first();
    }

    private void side(String button) {
        manager().tap(button);
    }

    @Test
    void a_mode_comes_in_by_the_office_is_switched_off_updated_rolled_back_and_removed() throws Exception {
        partner.trustedBy(shop.data());
        choose(signed(bundles.window("外卖窗口")));
        assertThat(manager().at("side")).containsText("安装");
        assertThat(manager().at("side")).containsText("服务模式");
        assertThat(manager().at("side")).containsText("没有其他部分会重启");
        assertThat(till.at("mode-window")).hasCount(0);
        side("plan-go");
        assertThat(till.at("mode-window")).hasText("外卖窗口");
        till.tap("mode-window");
        till.enter("501");
        assertThat(till.lines()).hasCount(1);

        side("plugin-off");
        assertThat(manager().at("side")).containsText("1 张未结的单子");
        side("plan-cancel");
        assertThat(till.at("mode-window")).hasText("外卖窗口");
        till.payCashExactly();
        side("plugin-off");
        assertThat(till.at("mode-window")).hasCount(0);
        side("plugin-on");
        assertThat(till.at("mode-window")).hasText("外卖窗口");

        choose(signed(bundles.window("外带窗口", "0.3.0")));
        assertThat(manager().at("side")).containsText("0.2.0 → 0.3.0");
        side("plan-go");
        assertThat(till.at("mode-window")).hasText("外带窗口");
        side("plugin-rollback");
        assertThat(till.at("mode-window")).hasText("外卖窗口");

        side("plugin-remove");
        side("plan-go");
        assertThat(till.at("mode-window")).hasCount(0);
        assertThat(row("外卖窗口")).hasCount(0);
        assertThat(shop.shell("journal:tail")).contains("plugins.PluginInstalled", "plugins.PluginUpdated",
                "plugins.PluginRolledBack", "plugins.PluginRemoved");
        assertThat(shop.shell("journal:verify")).containsIgnoringCase("intact");
    }

    @Test
    void a_plugin_is_fetched_from_a_repository() throws Exception {
        partner.trustedBy(shop.data());
        Path folder = Files.createDirectories(shop.data().resolve("repository"));
        Files.copy(signed(bundles.window("外卖窗口")), folder.resolve("window.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Path setting = shop.data().resolve("etc/org.trivetpos.plugins.internal.PluginHouse.cfg");
        Files.writeString(setting, "repositories = " + folder + "\n");
        try {
            shop.await("the setting has come", () -> shop.shell("plugin:available").contains(WINDOW));
            manager().open("office-plugins");
            side("plugin-repository");
            assertThat(manager().at("side")).containsText(WINDOW);
            side("fetch");
            side("plan-go");
            assertThat(till.at("mode-window")).hasText("外卖窗口");
            assertThat(shop.shell("plugin:remove --force " + WINDOW, "plugin:install " + WINDOW)).contains("Done");
        } finally {
            Files.delete(setting);
        }
    }

    @Test
    void what_its_metatype_says_is_a_form_in_the_office_that_reaches_its_component() throws Exception {
        partner.trustedBy(shop.data());
        Path example = Files.copy(Path.of(System.getProperty("trivet.example.printer")),
                shop.data().resolve("text-file.jar"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(shop.shell("plugin:install " + partner.sign(example))).contains("Done");
        try {
            manager().open("office-plugins");
            assertThat(manager().at("icon").first()).isVisible();
            assertThat(manager().at("no-icon").first()).isVisible();
            office.receiptPrinter("文本文件", "receipts");
            manager().open("office-settings");
            Locator feed = setting("末尾空行");
            save(feed, "21");
            assertThat(feed).containsText("“末尾空行”不能大于 20（输入了 21）");
            save(feed, "3");
            assertThat(feed).containsText("已保存");
            till.enter("501");
            till.payCashExactly();
            shop.await("the paper has three more lines", () -> papers().anyMatch(paper -> paper.endsWith("\n\n\n\n")));
            office.printReceiptsOnScreen();
        } finally {
            shop.shell("plugin:remove --force " + TEXT_FILE);
        }
        manager().open("office-settings");
        assertThat(setting("营业日开始时间")).hasCount(1);
        assertThat(setting("末尾空行")).hasCount(0);
    }

    private Locator setting(String label) {
        return manager().page().locator(".setting", new Page.LocatorOptions().setHasText(label));
    }

    private static void save(Locator setting, String value) {
        setting.locator("input").fill(value);
        setting.getByText("保存", new Locator.GetByTextOptions().setExact(true)).click();
    }

    private Stream<String> papers() {
        try (Stream<Path> files = Files.list(shop.data().resolve("papers/receipts"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).map(PluginChangesIT::text).toList().stream();
        } catch (IOException notYet) {
            return Stream.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void twenty_times_in_and_out_with_a_browser_open_leave_nothing_behind() throws Exception {
        partner.trustedBy(shop.data());
        assertThat(shop.shell("bundle:install -s file:" + System.getProperty("trivet.workload"))).contains("Bundle ID");
        try {
            assertThat(shop.shell("workload:cycle " + signed(bundles.window("外卖窗口")) + " 20 250"))
                    .contains("left behind: 0");
        } finally {
            shop.shell("bundle:uninstall org.trivetpos.workload");
        }
        till.enter("501");
        till.payCashExactly();
    }

    @Test
    void a_file_that_nobody_trusted_has_signed_is_not_let_in() throws Exception {
        choose(Path.of(URI.create(bundles.window("野窗口"))));
        assertThat(manager().at("side")).containsText("没有签名");
        assertThat(manager().at("plan-go")).hasCount(0);
        side("plan-cancel");
        choose(Signer.named("stranger", shop.data()).sign(Path.of(URI.create(bundles.window("野窗口")))));
        assertThat(manager().at("side")).containsText("本店不认识签名者");
        assertThat(manager().page().getByText("CN=stranger", new Page.GetByTextOptions())).isVisible();
        assertThat(manager().at("plan-go")).hasCount(0);
        assertThat(shop.shell("plugin:list")).doesNotContain(WINDOW);

        manager().tap("plugin-trust");
        manager().page().locator("vaadin-confirm-dialog").getByText("信任这个签名者").last().click();
        assertThat(manager().at("plan-go")).isVisible();
        side("plan-cancel");
        manager().tap("plugin-signers");
        assertThat(manager().at("side")).containsText("CN=stranger");
        manager().at("side").locator(".signer", new Locator.LocatorOptions().setHasText("CN=stranger"))
                .getByTestId("revoke").click();
        manager().page().locator("vaadin-confirm-dialog").getByText("吊销").last().click();
        assertThat(manager().at("side")).containsText("已吊销");
        assertThat(shop.shell("journal:tail")).contains("plugins.SignerTrusted", "plugins.SignerRevoked");
    }
}
