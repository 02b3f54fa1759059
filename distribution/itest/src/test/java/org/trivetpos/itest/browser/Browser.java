package org.trivetpos.itest.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.testkit.shop.ShopProcess;

/** Headless Chromium of the machine; one for the whole test run, a fresh context for each terminal. */
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Map<ShopProcess, Cookie> terminals = new HashMap<>();

    Browser() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true)
                .setExecutablePath(Path.of(System.getProperty("trivet.browser")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** True on a machine that has a browser; elsewhere ./verify says loudly that these tests were skipped. */
    static boolean isThere() {
        return !System.getProperty("trivet.browser", "").isBlank();
    }

    /** A terminal: a browser window of that size with cookies of its own. */
    Page window(int width, int height) {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                // what a test sees comes from the shop, never from the page that stands in for it
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** A tablet that was told to trust the shop, whoever signed its certificate. */
    Page tablet() {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(820, 1180).setLocale("zh-CN").setIgnoreHTTPSErrors(true)).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** A window of the one terminal of the tests, which the first pairing code made a terminal. */
    Terminal terminal(ShopProcess shop, int width, int height) {
        Page page = window(width, height);
        Cookie known = terminals.get(shop);
        if (known != null) {
            page.context().addCookies(List.of(known));
            return new Terminal(page, shop.address());
        }
        page.navigate(shop.address().toString());
        page.getByTestId("pair-code").locator("input").fill(shop.firstPairingCode());
        page.getByTestId("pair").click();
        page.getByTestId("person-王芳").waitFor();
        terminals.put(shop, page.context().cookies().stream().filter(cookie -> cookie.name.equals("trivet-terminal"))
                .findFirst().orElseThrow(() -> new AssertionError("the browser was not told which terminal it is")));
        return new Terminal(page, shop.address());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
