package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * A backup is restored while a browser is open: the till begins anew with what was saved. And the drill: the whole shop
 * comes back from an encrypted backup and the key that its manager wrote down, in an empty folder.
 */
@ExtendWith(ShopExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class RestoreIT {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) \\(\\d+ bytes\\)");
    private static final Pattern INTACT = Pattern.compile("INTACT: (\\d+) facts");
    private static final String WRONG_KEY = "0000-".repeat(8) + "0000";
    /** What the cashier took, for a scallion pancake and soup dumplings. */
    private static final String SALE = "34.00";
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

            comesBackFromNothing(shop, till);
        }
    }

    private void comesBackFromNothing(ShopProcess shop, Terminal till) {
        till.tap("account");
        till.tap("log-out");
        till.logIn(Terminal.Person.MANAGER);
        till.open("office-backups");
        till.tap("backup-now");
        assertThat(till.at("backup-file")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        till.tap("key-show");
        String key = till.at("recovery-key").textContent();
        saysNoSecrets(shop, key);
        Matcher intact = INTACT.matcher(shop.shell("journal:verify"));
        assertThat(intact.find()).isTrue();
        Matcher newest = WRITTEN.matcher(shop.shell("backup:now"));
        assertThat(newest.find()).isTrue();
        Path backup = Path.of(newest.group(1));
        shop.stop();

        assertThatThrownBy(() -> shop.restored(backup, WRONG_KEY, folder.resolve("thief")))
                .hasMessageContaining("recovery key");
        Path kept;
        try (ShopProcess again = shop.restored(backup, key, folder.resolve("new machine")).start()) {
            assertThat(again.shell("journal:verify")).contains("INTACT");
            assertThat(again.shell("journal:tail"))
                    .containsPattern("journal.StoreRestored.*\"head\":" + intact.group(1));
            kept = isEmptiedToOpenForReal(again, till);
            assertThat(again.errors()).isEmpty();
        }
        // and the copy that was made before it has everything
        try (ShopProcess third = shop.restored(kept, key, folder.resolve("as it was")).start()) {
            assertThat(third.shell("journal:verify")).contains("INTACT");
        }
        assertThat(sums(shop)).isEqualTo(sums(Shops.at(folder.resolve("as it was")))).hasSize(4);
    }

    /** The demo was tried enough: what would go is said, it is kept, and whoever opens the shop next sets it up. */
    private Path isEmptiedToOpenForReal(ShopProcess shop, Terminal before) {
        Terminal owner = new Terminal(before.page(), shop.address());
        owner.logIn(Terminal.Person.MANAGER);
        owner.open("office-backups");
        owner.tap("wipe-see");
        assertThat(owner.at("wipe-took-money")).containsText(SALE);
        owner.tap("wipe-keep");
        Path kept = Path.of(owner.at("wipe-copy").innerText());
        owner.fill("wipe-name", "三足小馆");
        owner.fill("wipe-pin", "111111");
        owner.tap("wipe-now");
        assertThat(owner.at("side").getByTestId("notice").filter(new Locator.FilterOptions().setHasText("密码不对")))
                .isVisible();
        owner.fill("wipe-pin", Terminal.Person.MANAGER.pin());
        owner.tap("wipe-now");

        assertThat(owner.at("pair-code")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        owner.fill("pair-code", shop.firstPairingCode());
        owner.tap("pair");
        assertThat(owner.at("first-run-name-zh")).isVisible();
        owner.showsNoTrace();
        assertThat(shop.shell("journal:verify", "journal:tail"))
                .contains("INTACT", "journal.DemoWiped", kept.getFileName().toString());
        assertThat(shop.data().resolve("demo-shop")).doesNotExist();
        return kept;
    }

    /** The support file of a shop whose log has the key in it, and a note over which its database failed. */
    private void saysNoSecrets(ShopProcess shop, String key) {
        String note = "guest-is-allergic-to-nuts";
        assertThat(shop.shell("log:log -l ERROR \"JdbcSQLDataException: Value too long for column note: '" + note
                + "'; key " + key + "\"", "support:write " + folder.resolve("support.zip"))).contains("bytes");
        assertThat(shop.log()).contains(note);
        try (ZipFile zip = new ZipFile(folder.resolve("support.zip").toFile())) {
            assertThat(zip.getEntry("threads.txt")).isNotNull();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName()).doesNotContain(note, key, key.replace("-", ""));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was sold, by the tables of shops that have stopped. */
    private static List<String> sums(ShopProcess stopped) {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + stopped.data().resolve("store/trivet"),
                "trivet", ""); Statement statement = database.createStatement()) {
            List<String> sums = new ArrayList<>();
            for (String query : List.of("select count(*) || '/' || sum(due) from settlement.settled_check",
                    "select count(*) || '/' || sum(received) from settlement.payment",
                    "select count(*) from ordering.order_line",
                    "select listagg(name, ',') within group (order by name) from identity.staff")) {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    sums.add(row.getString(1));
                }
            }
            return sums;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
