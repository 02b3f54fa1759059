package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.shop.ShopProcess;

/** A plugin that throws and stalls at every gate is in the running shop: the sale goes on, and the office names it. */
@ExtendWith(ShopExtension.class)
class FaultyPluginIT {

    private static final String FAULTY = "org.acme.faulty";
    private static final String CLOSED = "org.acme.closed";
    private static final Map<String, String> EVERYTHING = Map.ofEntries(Map.entry("Rule", "pricing.spi.PricingRule"),
            Map.entry("StallingRule", "pricing.spi.PricingRule"), Map.entry("NamelessMode", "ordering.spi.ServiceMode"),
            Map.entry("StallingMode", "ordering.spi.ServiceMode"), Map.entry("Voucher", "settlement.spi.Tender"),
            Map.entry("SilentTender", "settlement.spi.Tender"), Map.entry("Action", "ui.OrderAction"),
            Map.entry("Panel", "ui.OrderPanel"), Map.entry("Pill", "ui.StatusPill"),
            Map.entry("ClickScreen", "ui.Screen"), Map.entry("AttachScreen", "ui.Screen"),
            Map.entry("Texts", "kernel.spi.TextSource"), Map.entry("Settings", "store.spi.SettingSource"),
            Map.entry("Permissions", "identity.spi.PermissionSource"),
            Map.entry("PaperWaster", "printing.spi.PaperLayout"), Map.entry("StuckScale", "ordering.spi.Scale"),
            Map.entry("DeadLine", "ordering.spi.CallerDriver"),
            Map.entry("Figures", "reporting.spi.Report"), Map.entry("Job", "store.spi.ScheduledJob"));

    private final ShopProcess shop;
    private final FaultyBundle bundles;
    private final Terminal till;
    private final Terminal office;

    FaultyPluginIT(ShopProcess shop, Browser browser) {
        this.shop = shop;
        this.bundles = new FaultyBundle(shop.program(), shop.data());
        this.till = browser.terminal(shop, 1280, 800);
        this.office = browser.terminal(shop, 1280, 800);
    }

    @BeforeEach
    void openTheTill() {
        till.logIn(Terminal.Person.CASHIER);
        till.speak("zh");
        till.beginShift("100");
        office.logIn(Terminal.Person.MANAGER);
        office.speak("zh");
    }

    @AfterEach
    void leave() {
        shop.shell("plugin:remove --force " + FAULTY);
        shop.shell("bundle:uninstall " + CLOSED);
        till.showsNoTrace();
        till.close();
        office.close();
    }

    private Path signed(String url) throws Exception {
        Signer partner = Signer.named("partner", shop.data());
        partner.trustedBy(shop.data());
        return partner.sign(Path.of(URI.create(url)));
    }

    private Locator plugin(String symbolicName) {
        return office.page().locator("[data-testid=health-plugin][data-bundle='" + symbolicName + "']");
    }

    @Test
    void a_sale_goes_on_and_the_health_page_names_the_plugin_and_switches_it_off() throws Exception {
        assertThat(shop.shell("plugin:install " + signed(bundles.with(FAULTY, EVERYTHING)))).contains("Done");
        assertThat(till.at("pill-failed")).containsText("Acme faulty");
        assertThat(till.at("part-failed")).containsText("Acme faulty");

        till.enter("501");
        assertThat(till.lines()).hasCount(1);
        till.tap("action-faulty");
        assertThat(till.page().locator("vaadin-notification-card").first()).containsText("Acme faulty");
        assertThat(till.at("action-faulty")).hasCount(0);
        till.enter("103");
        assertThat(till.at("due")).containsText("21.00");
        till.tap("pay");
        assertThat(till.at("tender-voucher")).containsText("voucher");
        till.tap("pay-cancel");
        assertThat(till.at("pay-cancel")).hasCount(0);
        till.enter("203");
        assertThat(till.at("scale-word")).containsText("手工输入");
        till.type("0.5");
        till.tap("choice-confirm");
        assertThat(till.at("due")).containsText("85.00");
        till.payCashExactly();

        till.open("faulty-click");
        till.tap("faulty-button");
        assertThat(till.page().locator("vaadin-notification-card").first()).containsText("Acme faulty");
        till.open("faulty-attach");
        assertThat(till.at("part-failed")).containsText("Acme faulty");
        till.open("order");
        till.at("search").waitFor();

        office.open("office-reports");
        assertThat(office.at("notice").first()).containsText("Acme faulty");
        office.open("office-health");
        assertThat(plugin(FAULTY)).containsText("org.acme.faulty 1.2.3");
        for (String gate : new String[] {"价格规则", "服务方式", "支付方式", "点单操作", "点单屏栏目", "顶栏标志", "页面",
            "设置项", "权限项", "单据样式", "电子秤", "来电显示", "报表",
            "定时任务"}) {
            assertThat(plugin(FAULTY)).containsText(gate);
        }
        office.open("office-settings");
        assertThat(office.page().locator("body")).containsText("营业日");

        office.open("office-health");
        plugin(FAULTY).getByTestId("plugin-off").click();
        assertThat(till.at("pill-failed")).hasCount(0);
        assertThat(till.at("part-failed")).hasCount(0);
        office.open("office-health");
        assertThat(plugin(FAULTY)).hasCount(0);
    }

    @Test
    void a_participant_that_throws_closes_the_payment_in_words_until_it_is_gone() {
        shop.shell("bundle:install -s " + bundles.with(CLOSED,
                Map.of("Participant", "settlement.spi.SettlementParticipant")));
        till.enter("501");
        till.tap("pay-cash");
        assertThat(till.page().locator("vaadin-notification-card").first()).containsText("Acme closed");
        assertThat(till.lines()).hasCount(1);
        office.open("office-health");
        assertThat(plugin(CLOSED)).containsText("恢复之前不能收款");

        shop.shell("bundle:uninstall " + CLOSED);
        till.payCashExactly();
    }
}
