package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.shop.ShopProcess;

/** A backup is restored while a browser is open: the till begins anew with what was saved. */
@ExtendWith(ShopExtension.class)
class RestoreIT {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) \\(\\d+ bytes\\)");
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path folder;

    @Test
    void an_open_till_begins_anew_with_what_was_saved(Browser browser) {
        ShopProcess shop = Shops.at(folder.resolve("shop"));
        try (shop; Terminal till = browser.terminal(shop.start(), 1280, 800)) {
            till.logIn(Terminal.Person.CASHIER);
            till.beginShift("200");
            till.enter("508");
            assertThat(till.lines()).hasCount(1);
            Matcher written = WRITTEN.matcher(shop.shell("store:backup " + folder.resolve("copies")));
            assertThat(written.find()).isTrue();
            till.enter("509");
            assertThat(till.lines()).hasCount(2);

            assertThat(shop.shell("store:restore " + written.group(1))).contains("restored");

            assertThat(till.at("person-" + Terminal.Person.CASHIER.staffName()))
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
            till.showsNoTrace();
            till.logIn(Terminal.Person.CASHIER);
            assertThat(till.lines()).hasCount(1);
            till.enter("509");
            assertThat(till.lines()).hasCount(2);
            till.payCashExactly();
            till.showsNoTrace();
            assertThat(shop.shell("journal:verify")).contains("INTACT");
        }
    }
}
