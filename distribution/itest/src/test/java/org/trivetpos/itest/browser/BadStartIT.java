package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.shop.ShopProcess;

/** Starts that cannot succeed: the reason stands there in words, and nothing was changed. */
@ExtendWith(ShopExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class BadStartIT {

    @TempDir
    private Path folder;

    @Test
    void a_port_in_use_is_named_with_the_way_out() throws IOException {
        ShopProcess shop = Shops.fresh("port-in-use");
        try (ServerSocket other = new ServerSocket(shop.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(shop.tryLaunch())
                    .contains("端口 " + other.getLocalPort() + " 已被别的程序占用。请换一个：TRIVET_PORT=8281 再启动。")
                    .contains("Port " + other.getLocalPort() + " is used by another program. Choose another")
                    .doesNotContain("Exception");
        }
        assertThat(shop.data().resolve("store")).isEmptyDirectory();
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named_with_the_way_out() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "a file");

        assertThat(Shops.at(file.resolve("shop")).tryLaunch())
                .contains("不能写入数据目录 " + file.resolve("shop")).contains("什么都没有改动")
                .contains("Cannot write to the data folder " + file.resolve("shop")).contains("Nothing was changed")
                .doesNotContain("Exception");
        assertThat(file).hasContent("a file");
    }

    @Test
    void data_of_a_newer_program_is_not_opened_and_the_page_says_so(ShopProcess running, Browser browser)
            throws Exception {
        ShopProcess shop = Shops.fresh("newer-data");
        Path store = Files.createDirectories(shop.data().resolve("store")).resolve("trivet");
        running.shell("store:backup " + folder);
        unpack(store.resolveSibling("trivet.mv.db"));
        Map<String, Long> before;
        try (Connection connection = open(store); Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into store."flyway_history" ("installed_rank", "version", "description", "type", "script",
                        "installed_by", "execution_time", "success")
                    values (999, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 'trivet', 1, true)
                    """);
            statement.executeUpdate("update persistence.migrated set fingerprint = 'newer' where room = 'store'");
            before = rows(connection);
        }
        try (Page page = browser.window(1280, 800)) {
            shop.launch();
            shop.await("the page says why the shop does not open", () -> shop.answers(503, "999"));
            page.navigate(shop.address().toString());
            assertThat(page.locator("body")).containsText("“store”的数据（版本 999）由更新版本的程序写入，本版本没有打开它，数据未被改动");
            assertThat(page.locator("body")).containsText("was written by a newer version of the program");
            new Terminal(page, shop.address()).showsNoTrace();
        } finally {
            shop.stop();
        }
        try (Connection connection = open(store)) {
            assertThat(rows(connection)).isEqualTo(before);
        }
    }

    private void unpack(Path target) throws IOException {
        try (var files = Files.list(folder)) {
            Path copy = files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
            try (InputStream in = Files.newInputStream(copy); ZipInputStream zip = new ZipInputStream(in)) {
                zip.getNextEntry();
                Files.copy(zip, target);
            }
        }
    }

    private static Connection open(Path store) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + store + ";IFEXISTS=TRUE", "trivet", "");
    }

    /** How many rows each table has; notes about starts and stops (the store's, the journal's anchors) are left out. */
    private static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Statement tables = connection.createStatement(); Statement count = connection.createStatement();
                ResultSet table = tables.executeQuery("""
                        select table_schema, table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('INFORMATION_SCHEMA', 'PERSISTENCE')
                            and table_name <> 'ANCHOR'
                        """)) {
            while (table.next()) {
                String name = '"' + table.getString(1) + "\".\"" + table.getString(2) + '"';
                try (ResultSet counted = count.executeQuery("select count(*) from " + name)) {
                    counted.next();
                    rows.put(name, counted.getLong(1));
                }
            }
        }
        return rows;
    }
}
