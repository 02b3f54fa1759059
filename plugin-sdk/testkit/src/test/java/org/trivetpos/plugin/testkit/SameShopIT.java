package org.trivetpos.plugin.testkit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.checker.Code;
import org.trivetpos.checker.Finding;
import org.trivetpos.testkit.plugin.BundleCopies;
import org.trivetpos.testkit.plugin.Jars;

/** Another class of the same run: the same shop, as the class before found it. */
class SameShopIT {

    @RegisterExtension
    private static final ShopExtension SHOP = new ShopExtension();

    @TempDir
    private Path folder;

    @Test
    void a_plugin_that_leaves_a_thread_is_found_out(Shop shop) {
        Map<String, String> headers = Jars.headers();
        headers.put("Bundle-Activator", "org.example.lottery.Drum");
        headers.put("Import-Package", "org.osgi.framework");
        Path jar = new Jars(folder).jar("drum.jar", headers, org.trivetpos.testkit.plugin.Code.activator(
                "org.example.lottery.Drum", """
                Thread drum = new Thread(() -> { synchronized (this) { try { wait(); } catch (Exception e) { } } });
                drum.setDaemon(true); drum.setName("drum"); drum.start();"""));

        List<Finding> left = shop.cycles(jar, 2);

        assertThat(left).extracting(Finding::code).containsExactly(Code.THREADS_LEFT, Code.LOADER_HELD);
        assertThat(left.getFirst().words().en()).contains("drum");
        assertThat(left.getLast().words().en()).contains("After 2 rounds").contains("2 of its class loaders");
    }

    @Test
    void a_plugin_and_the_time_are_there_again_after_the_shop_was_killed(Shop shop) {
        shop.install(new BundleCopies(shop.process().program(), folder).tender("coupon", "礼券", "Coupon", "0.2.0"));
        shop.clock().set(shop.clock().now().plusSeconds(36_000));
        Sale before = shop.sale().dishes("501").tender("coupon").settle();

        shop.killAndRestart();

        assertThat(shop.isRunning("org.trivetpos.tender.coupon")).as("what is so new may be why").isFalse();
        shop.switchOn("org.trivetpos.tender.coupon");
        assertThat(shop.sale().dishes("501").tender("coupon").settle().at()).isAfter(before.at());
        assertThat(shop.receipt(before).text()).contains(before.receipt());
    }

    @Test
    void the_shops_own_shell_says_what_an_author_should_mend(Shop shop) {
        BundleCopies copies = new BundleCopies(shop.process().program(), folder);
        Path bare = new Jars(folder).jar("bare.jar", Jars.headers(), Map.of());
        String said = shop.shell("plugin:examine " + bare, "plugin:examine " + copies.original("tender-cash"),
                "plugin:examine " + copies.original("driver-virtual"));
        assertThat(said).contains("NO_LICENCE").containsPattern("tender-cash.*\\.jar").doesNotContain("IMPORT_");
        assertThat(said.lines().filter(line -> line.startsWith("ERROR"))).hasSize(4);
    }

    @Test
    void a_dish_is_weighed_and_a_caller_announced_in_a_browser_if_there_is_one(Shop shop) {
        shop.devices().scale().unstable(300);
        Page page = shop.browser().logIn("王芳", "1234");
        page.getByTestId("search").fill("203");
        page.getByTestId("search").press("Enter");
        assertThat(page.getByTestId("scale-word")).containsText("稳定");
        assertThat(page.getByTestId("scale-take")).isDisabled();
        shop.devices().scale().stable(532);
        page.getByTestId("scale-take").click();
        assertThat(page.getByTestId("choice-weight")).hasText("0.532");
        assertThat(page.getByTestId("choice-confirm")).containsText("68.10");
        shop.devices().scale().silent();
        assertThat(page.getByTestId("scale-word")).containsText("手工输入");
        page.keyboard().type("1.5");
        assertThat(page.getByTestId("choice-confirm")).containsText("192.00");
        shop.devices().scale().remove();
        assertThat(page.getByTestId("scale-take")).isHidden();
        page.getByTestId("choice-cancel").click();

        shop.devices().line().rings("2", "13812345678");
        assertThat(page.getByTestId("call-pill")).containsText("138 1234 5678");
        page.getByTestId("call-pill").click();
        page.getByTestId("call-dismiss").click();
        assertThat(page.getByTestId("call-pill")).isHidden();
        assertThat(shop.devices().calls().getFirst().waits()).isFalse();
        page.context().close();
    }

    @Test
    void a_plugin_is_seen_in_a_browser_if_there_is_one(Shop shop) {
        shop.install(new BundleCopies(shop.process().program(), folder).mode("window", "外卖窗口", "Window", "0.2.0"));
        Page page = shop.browser().logIn("王芳", "1234");
        Locator mode = page.getByTestId("mode-window");
        mode.waitFor();
        assertThat(mode.innerText()).isEqualTo("外卖窗口");
        page.context().close();
        assertThat(shop.sale().mode("window").dishes("501").settle().due().toString()).isEqualTo("CNY 3.00");
    }
}
