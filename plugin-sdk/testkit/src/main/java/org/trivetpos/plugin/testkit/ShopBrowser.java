package org.trivetpos.plugin.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.trivetpos.testkit.shop.ShopProcess;

/** A headless Chromium of this machine, driven by Playwright. Its windows are one paired terminal of the shop. */
public final class ShopBrowser implements AutoCloseable {

    private static final String PLAYWRIGHT = "com.microsoft.playwright.Playwright";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final ShopProcess shop;
    private final Playwright playwright;
    private final Browser chromium;
    private @Nullable Cookie terminal;

    private ShopBrowser(ShopProcess shop, Path program) {
        this.shop = shop;
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true)
                .setExecutablePath(program).setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--no-first-run", "--disable-background-networking", "--disable-component-update",
                        "--disable-sync")));
    }

    static ShopBrowser open(ShopProcess shop) {
        try {
            Class.forName(PLAYWRIGHT, false, ShopBrowser.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new TestAbortedException("Playwright (com.microsoft.playwright:playwright) is not on the class path");
        }
        return new ShopBrowser(shop, chromium().orElseThrow(() -> new TestAbortedException(
                "there is no Chromium on this machine; name one with -Dtrivet.browser")));
    }

    /** The one that {@code -Dtrivet.browser} names, or the first on the path. */
    static Optional<Path> chromium() {
        String said = System.getProperty("trivet.browser", "");
        if (!said.isBlank()) {
            return Optional.of(Path.of(said));
        }
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(folders.split(File.pathSeparator)).flatMap(folder -> NAMES.stream().map(name ->
                Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    /** A new window of the terminal, at the list of people; in Chinese, as the demo's people speak. */
    public Page window() {
        Page page = chromium.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT)
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai")).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        if (terminal != null) {
            page.context().addCookies(List.of(terminal));
            page.navigate(shop.address().toString());
            return page;
        }
        page.navigate(shop.address().toString());
        page.getByTestId("pair-code").locator("input").fill(shop.firstPairingCode());
        page.getByTestId("pair").click();
        page.locator("[data-testid^=person-]").first().waitFor();
        terminal = page.context().cookies().stream().filter(cookie -> cookie.name.equals("trivet-terminal"))
                .findFirst().orElseThrow(() -> new IllegalStateException("the browser was not told its terminal"));
        return page;
    }

    /** A new window in which one of the demo's people is logged in: 王芳 1234, 李明 2345, 陈静 246810. */
    public Page logIn(String name, String pin) {
        Page page = window();
        page.getByTestId("person-" + name).click();
        pin.chars().forEach(digit -> page.getByTestId("pin-" + (char) digit).click());
        page.getByTestId("pin-enter").click();
        page.getByTestId("account").waitFor();
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
