package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.shop.ShopProcess;

/** Service modes come, change and go in the running shop, with a browser open, and nothing else restarts. */
@ExtendWith(ShopExtension.class)
class PluginLifeIT {

    private static final Pattern SERVICE = Pattern.compile("(?ms)^\\[.*?^Provided by");
    private static final Pattern ID = Pattern.compile("service\\.id = (\\d+)");
    private static final Pattern BUNDLE = Pattern.compile("service\\.bundleid = (\\d+)");
    private static final String COUNTER = "org.trivetpos.mode.counter";
    private static final String WINDOW = "org.trivetpos.mode.window";

    private final ShopProcess shop;
    private final Terminal till;
    private final ModeBundle bundles;

    PluginLifeIT(ShopProcess shop, Browser browser) {
        this.shop = shop;
        this.till = browser.terminal(shop, 1280, 800);
        this.bundles = new ModeBundle(shop.program(), shop.data());
    }

    @BeforeEach
    void openTheTill() {
        till.logIn(Terminal.Person.CASHIER);
        till.speak("zh");
        till.beginShift("100");
        till.page().evaluate("window.neverReloaded = true");
    }

    @AfterEach
    void closeTheWindow() {
        assertThat(till.page().evaluate("window.neverReloaded")).isEqualTo(true);
        till.showsNoTrace();
        till.close();
    }

    @Test
    void a_mode_appears_changes_and_disappears_in_an_open_browser() {
        Set<String> before = servicesOfOthers();

        assertThat(shop.shell("bundle:install -s " + bundles.window("外卖窗口"))).contains("Bundle ID");
        assertThat(till.at("mode-window")).hasText("外卖窗口");
        assertThat(till.at("mode-window")).isVisible();
        till.tap("mode-window");
        till.enter("501");
        assertThat(till.lines()).hasCount(1);

        shop.shell("bundle:update " + WINDOW + " " + bundles.window("外带窗口"));
        assertThat(till.at("mode-window")).hasText("外带窗口");
        assertThat(till.lines()).hasCount(1);

        shop.shell("bundle:update " + COUNTER + " " + bundles.renamed("午市柜台"));
        assertThat(till.at("mode-counter")).hasText("午市柜台");
        till.payCashExactly();

        shop.shell("bundle:uninstall " + WINDOW);
        assertThat(till.at("mode-window")).hasCount(0);
        shop.shell("bundle:update " + COUNTER + " " + bundles.original());
        assertThat(till.at("mode-counter")).hasText("快餐柜台");
        assertThat(servicesOfOthers()).containsAll(before);
    }

    @Test
    void a_half_entered_order_is_parked_when_its_mode_leaves_and_goes_on_when_it_is_back() {
        Set<String> before = servicesOfOthers();
        till.enter("103");
        assertThat(till.lines()).hasCount(1);
        till.enter("501");
        assertThat(till.at("due")).containsText("21.00");
        String number = till.at("order-number").innerText();

        shop.shell("bundle:uninstall " + COUNTER);
        assertThat(till.at("no-mode")).containsText("店里没有安装服务模式");
        assertThat(till.at("order-banner")).containsText("单子已挂起保存，内容都在");
        assertThat(till.lines()).hasCount(2);
        assertThat(till.lines().first()).containsText("麻婆豆腐");
        assertThat(till.at("pay")).isDisabled();
        till.tap("leave-order");
        till.tap("recall");
        assertThat(till.at("waiting-" + number.substring(1))).containsText("麻婆豆腐 · 米饭");
        till.key("Escape");

        assertThat(shop.shell("bundle:install -s " + bundles.original())).contains("Bundle ID");
        assertThat(till.at("no-mode")).isHidden();
        till.tap("recall");
        till.tap("waiting-" + number.substring(1));
        assertThat(till.lines()).hasCount(2);
        assertThat(till.at("due")).containsText("21.00");
        till.payCashExactly();
        assertThat(servicesOfOthers()).containsAll(before);
    }

    /** Each service of the other bundles by its id: whatever restarts offers its services under new ids. */
    private Set<String> servicesOfOthers() {
        Set<String> services = new TreeSet<>();
        String modes = bundleIdsOfModes();
        Matcher service = SERVICE.matcher(shop.shell("service:list"));
        while (service.find()) {
            Matcher id = ID.matcher(service.group());
            Matcher bundle = BUNDLE.matcher(service.group());
            if (id.find() && bundle.find() && !modes.contains(" " + bundle.group(1) + " ")) {
                services.add(id.group(1) + " " + service.group().lines().findFirst().orElse(""));
            }
        }
        assertThat(services).as("services of the running shop").hasSizeGreaterThan(100);
        return services;
    }

    private String bundleIdsOfModes() {
        StringBuilder ids = new StringBuilder(" ");
        shop.shell("bundle:list -t 0 --no-format -s").lines().filter(line -> line.contains("org.trivetpos.mode."))
                .forEach(line -> ids.append(line.strip().split("\\s", 2)[0]).append(' '));
        return ids.toString();
    }
}
