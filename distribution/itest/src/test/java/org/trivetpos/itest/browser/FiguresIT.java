package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.shop.ShopProcess;

/** A plugin brings a report, an export and a scheduled job, and a manager works with them in the office. */
@ExtendWith(ShopExtension.class)
class FiguresIT {

    private static final String EXAMPLE = "org.trivetpos.example.dailytakings";

    private final ShopProcess shop;
    private final Terminal till;
    private final Console office;

    FiguresIT(ShopProcess shop, Browser browser) {
        this.shop = shop;
        this.till = browser.terminal(shop, 1280, 800);
        this.office = new Console(browser, shop);
    }

    @BeforeEach
    void openTheTill() {
        till.logIn(Terminal.Person.CASHIER);
        till.speak("zh");
        till.beginShift("100");
    }

    @AfterEach
    void leave() {
        shop.shell("plugin:remove --force " + EXAMPLE);
        till.showsNoTrace();
        manager().showsNoTrace();
        till.close();
        office.close();
    }

    private Terminal manager() {
        return office.terminal();
    }

    private void install() throws Exception {
        Signer partner = Signer.named("partner", shop.data());
        partner.trustedBy(shop.data());
        Path jar = Files.copy(Path.of(System.getProperty("trivet.example")),
                Files.createTempDirectory(shop.data(), "example").resolve("daily-takings.jar"));
        assertThat(shop.shell("plugin:install " + partner.sign(jar))).contains("Done");
    }

    /** The file that a tap saves. */
    private String saved(String testId, String name) throws IOException {
        Download download = manager().page().waitForDownload(() -> manager().tap(testId));
        assertThat(download.suggestedFilename()).matches(name);
        return Files.readString(download.path());
    }

    @Test
    void a_manager_sees_the_report_takes_the_file_along_and_has_the_job_run() throws Exception {
        till.enter("103");
        till.payCashExactly();
        manager().open("office-reports");
        assertThat(manager().at("reports-empty")).containsText("还没有报表");
        install();
        Locator sheet = manager().at("report-daily-takings");
        assertThat(sheet).containsText("每日营业额");
        shop.await("the sale is in the report", () -> {
            manager().tap("period-week");
            sheet.waitFor();
            return sheet.innerText().contains("营业日") && sheet.locator(".total").allInnerTexts().stream()
                    .anyMatch(total -> total.matches("[\\d,]+\\.\\d\\d"));
        });

        assertThat(saved("report-csv", "daily-takings-[-\\d_]+\\.csv"))
                .startsWith("\uFEFF营业日,单数,单均,其中税额,营业额\r\n").containsPattern("\r\n,\\d+,");
        String file = saved("export-daily-takings-checks", "checks-[-\\d_]+\\.csv");
        assertThat(file).startsWith("business_day,receipt,").contains(",CNY,18.00,");
        assertThat(saved("export-daily-takings-checks", "checks-.*")).isEqualTo(file);
        manager().tap("report-print");
        assertThat(manager().at("notice").first()).containsText("已送到报表打印机");
        manager().tap("period-yesterday");
        assertThat(sheet).containsText("这段时间没有数据");

        manager().open("office-health");
        Locator job = manager().at("job-daily-takings.print");
        assertThat(job).containsText("每个营业日结束后 · 来自插件 每日营业额");
        assertThat(job).containsText("还没有运行过");
        job.getByTestId("job-run").click();
        assertThat(job).containsText("成功");
        assertThat(job).containsText("手动运行");
        assertThat(shop.shell("journal:tail")).contains("reporting.ExportMade", "store.JobRunByHand");

        manager().open("office-reports");
        assertThat(manager().at("choose-daily-takings")).isVisible();
        shop.shell("plugin:remove --force " + EXAMPLE);
        assertThat(manager().at("choose-daily-takings")).isHidden();
        assertThat(manager().at("reports-empty")).isVisible();
    }
}
