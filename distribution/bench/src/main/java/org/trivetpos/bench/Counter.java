package org.trivetpos.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trivetpos.testkit.shop.ShopProcess;

/** A cashier at a browser: pairs the terminal, logs in, taps dishes, takes cash. */
final class Counter implements AutoCloseable {

    static final List<String> DISHES = List.of("508", "509", "501", "704", "705");
    static final String CASHIER = "王芳";
    static final String PIN = "1234";
    static final String FLOAT = "200";
    private static final int PATIENCE_MILLIS = 30_000;
    /** Notes when a finger went down, when the amount due had changed after it, and when that was on the screen. */
    private static final String STOPWATCH = """
            () => {
              window.stopwatch = { down: 0, updated: 0, painted: 0 };
              const due = () => (document.querySelector('[data-testid=due]') || {}).textContent;
              let shown = due();
              document.addEventListener('pointerdown', e => {
                window.stopwatch = { down: e.timeStamp, updated: 0, painted: 0 };
                shown = due();
              }, true);
              new MutationObserver(() => {
                const watch = window.stopwatch;
                if (watch.updated !== 0 || due() === shown) { return; }
                watch.updated = performance.now();
                const frame = new MessageChannel();
                frame.port1.onmessage = () => { watch.painted = performance.now(); };
                requestAnimationFrame(() => frame.port2.postMessage(0));
              }).observe(document.body, { childList: true, subtree: true, characterData: true });
            }""";
    private static final String ROUND_TRIP = """
            async () => {
              const began = performance.now();
              await (await fetch('/', { method: 'HEAD', cache: 'no-store' })).text();
              return performance.now() - began;
            }""";

    private final Playwright playwright;
    private final Page page;
    private final ShopProcess shop;
    private int tapped;

    Counter(ShopProcess shop) {
        this.shop = shop;
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true)
                .setExecutablePath(Path.of(System.getProperty("bench.browser")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        BrowserContext terminal = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800)
                .setLocale("zh-CN"));
        this.page = terminal.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    private Locator part(String testId) {
        return page.locator("[data-testid='" + testId + "']");
    }

    /** Makes this browser a terminal of the shop; once. */
    Counter pair() {
        page.navigate(shop.address().toString());
        try {
            part("pair-code").locator("input").fill(Files.readString(shop.data().resolve("first-pairing-code"))
                    .strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        part("pair").click();
        part("person-" + CASHIER).waitFor();
        return this;
    }

    /** Makes this browser the terminal with that token. */
    Counter pairedBy(String token) {
        page.context().addCookies(List.of(new Cookie("trivet-terminal", token)
                .setUrl(shop.address().toString()).setHttpOnly(true)));
        open();
        return this;
    }

    /** Opens the login page; returns with the frame that shows who may log in: a locator looks only now and then. */
    void open() {
        page.navigate(shop.address().toString(),
                new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
        page.waitForFunction("id => { const shown = document.querySelector(`[data-testid='${id}']`);"
                + " return shown && shown.getClientRects().length > 0; }", "person-" + CASHIER);
    }

    /** Types the PIN; returns when the order screen is there. */
    void logIn() {
        part("person-" + CASHIER).click();
        for (char digit : PIN.toCharArray()) {
            part("pin-" + digit).click();
        }
        part("pin-enter").click();
        part("bill").waitFor();
    }

    /** Counts the float, so that cash can be taken. */
    void openShift() {
        part("shift-float").fill(FLOAT);
        part("shift-open").click();
        part("shift-open").waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        page.evaluate(STOPWATCH);
    }

    /** Taps a dish that asks nothing; milliseconds from the finger's touch to the changed sum. */
    double tap() {
        return tap("updated");
    }

    /** The same, until the frame with the changed bill has been painted. */
    double tapPainted() {
        return tap("painted");
    }

    private double tap(String until) {
        part("tile-" + DISHES.get(tapped++ % DISHES.size())).first().click();
        page.waitForFunction("until => window.stopwatch[until] > 0", until);
        return ((Number) page.evaluate("until => window.stopwatch[until] - window.stopwatch.down", until))
                .doubleValue();
    }

    /** Milliseconds of an exchange with the shop's web server that changes nothing. */
    double roundTrip() {
        return ((Number) page.evaluate(ROUND_TRIP)).doubleValue();
    }

    /** Takes exactly what is due and goes on to the next guest. */
    void payExactly() {
        part("pay-cash").first().click();
        part("paid-next").click();
        part("paid-next").waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    /** A cashier who is not in a hurry. */
    void pause(int millis) {
        page.waitForTimeout(millis);
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
