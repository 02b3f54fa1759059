package org.trivetpos.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.journal.Verification;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.internal.Database;
import org.trivetpos.persistence.internal.Migrations;
import org.trivetpos.persistence.internal.SchemaScripts;
import org.trivetpos.persistence.internal.StoreAddress;
import org.trivetpos.testkit.EmbeddedServer;
import org.trivetpos.testkit.TestStore;

/** What earlier programs have written is opened by this one: every row is kept, and the journal holds as before. */
class OldDataTest {

    /** Any class of each room that has tables. */
    private static final Map<String, String> ROOMS = Map.of("identity", "IdentityTexts", "journal", "River",
            "kitchen", "TicketTable", "menu", "MenuTexts", "ordering", "OrderingTexts", "printing", "PrintingTexts",
            "settlement", "SettlementTexts", "store", "StoreTexts", "till", "TillTexts");

    @TempDir
    private Path folder;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(OldDataTest.class.getResourceAsStream("/old-data/" + name))) {
            return in.readAllBytes();
        }
    }

    private TestStore onH2() throws Exception {
        Path file = Files.createDirectories(folder.resolve("store")).resolve("trivet.mv.db");
        Files.write(file, resource("before-0.1.0.mv.db.gz"));
        try (Connection shop = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store/trivet"),
                "trivet", "");
                Statement user = shop.createStatement()) {
            user.execute("create user sa password '' admin");
        }
        return TestStore.h2File(folder);
    }

    private TestStore onPostgres() throws Exception {
        String url = EmbeddedServer.freshDatabase();
        try (Connection database = DriverManager.getConnection(url, "postgres", "postgres");
                Statement dump = database.createStatement()) {
            // lines that begin so are for psql
            dump.execute(new String(resource("before-0.1.0.sql.gz"), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("\\")).collect(Collectors.joining("\n")));
        }
        return TestStore.postgres(url, "postgres", "postgres", folder);
    }

    /** All tables but Flyway's, and how many rows they have. */
    private static Map<String, Long> rows(TestStore store) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = store.rawDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select table_schema, table_name from information_schema.tables"
                    + " where table_type = 'BASE TABLE' and table_name <> 'flyway_history'"
                    + " and lower(table_schema) not in ('information_schema', 'pg_catalog', 'persistence')")) {
                while (row.next()) {
                    tables.add('"' + row.getString(1) + "\".\"" + row.getString(2) + '"');
                }
            }
            for (String table : tables) {
                rows.put(table.toLowerCase(Locale.ROOT), Long.valueOf(one(statement, "select count(*) from " + table)));
            }
        }
        return rows;
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String figures(TestStore store) throws SQLException {
        try (Connection connection = store.rawDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return one(statement, "select count(*) || ' checks ' || sum(due) || ' ' || sum(tax) || ' '"
                    + " || max(receipt_number) from settlement.settled_check")
                    + one(statement, "select ' paid ' || sum(received - change_given) from settlement.payment")
                    + one(statement, "select ' lines ' || sum(quantity * unit_price) from ordering.order_line");
        }
    }

    private static void isKept(TestStore store, int facts, String head) throws Exception {
        Map<String, Long> before = rows(store);
        String sold = figures(store);
        assertThat(before).hasSizeGreaterThan(30);

        for (Map.Entry<String, String> room : ROOMS.entrySet()) {
            store.unit(room.getKey(),
                    Class.forName("org.trivetpos." + room.getKey() + ".internal." + room.getValue()));
        }

        assertThat(rows(store)).containsAllEntriesOf(before);
        assertThat(figures(store)).isEqualTo(sold);
        assertThat(store.journal().verify()).isInstanceOfSatisfying(Verification.Intact.class, intact -> {
            assertThat(intact.facts()).isEqualTo(facts);
            assertThat(intact.headHash()).isEqualTo(head);
        });
    }

    @Test
    void a_shop_on_h2_keeps_every_row() throws Exception {
        try (TestStore store = onH2()) {
            isKept(store, 741, "d5097e0febf659993656aa53b162dd903b0146cc54c29131b0e5b341a933e73b");
        }
    }

    @Test
    void a_shop_on_postgresql_keeps_every_row() throws Exception {
        try (TestStore store = onPostgres()) {
            isKept(store, 335, "88a666a0993d41dccfd8603482d5103670f2f3f002d496a5d6b1769d3f543727");
        }
    }

    /** The other way round: what this program wrote is not opened by one that knows less, and stays as it is. */
    @Test
    void an_older_program_refuses_the_data_of_a_newer_one() throws Exception {
        try (TestStore store = onH2()) {
            store.unit("ordering", Class.forName("org.trivetpos.ordering.internal.OrderingTexts"));
        }
        StoreAddress address = new StoreAddress(StoreAddress.defaultUrl(folder), "sa", "", 4);
        org.h2.jdbcx.JdbcDataSource source = new org.h2.jdbcx.JdbcDataSource();
        source.setURL(address.url());
        source.setUser("sa");
        try (Database database = new Database(address, source)) {
            SchemaScripts older = new SchemaScripts("ordering", Map.of("V1__orders_and_lines.sql", first("ordering",
                    "V1__orders_and_lines.sql")));
            assertThatThrownBy(() -> new Migrations(database).migrate(older)).isInstanceOfSatisfying(
                    StoreUnavailableException.class, refused -> {
                        assertThat(refused.refusal().code()).isEqualTo("persistence.newer");
                        assertThat(refused.refusal().args().getFirst()).isEqualTo("ordering");
                    });
        }
    }

    private static String first(String schema, String name) throws Exception {
        try (InputStream in = Class.forName("org.trivetpos.ordering.internal.OrderingTexts")
                .getResourceAsStream("/db/" + schema + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
