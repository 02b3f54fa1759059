package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.trivetpos.persistence.StoreHealth.State;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.testkit.EmbeddedServer;

/** A shop with a bit of everything moves from H2 to PostgreSQL. */
class MoveToPostgresTest {

    private static final String TABLES = """
            create sequence pot start with 5;
            create table turnstile (version bigint not null);
            insert into turnstile (version) values (0);
            create table tea (id bigint generated always as identity primary key, name varchar(80) not null unique,
              price bigint not null, share decimal(12,4), picture bytea, body text, drunk boolean, on_day date,
              at_time time, at timestamp(6) with time zone, twin bigint references tea (id));
            create table cup (id integer primary key, tea bigint not null references tea (id));
            """;

    @TempDir
    private Path folder;

    private FrameworkShop shop;
    private Bundle room;

    @BeforeEach
    void open() throws Exception {
        shop = new FrameworkShop(folder);
        room = shop.install(new RoomBundle("tea").script("V1__tea.sql", TABLES));
        shop.unit("tea");
        execute("update tea.turnstile set version = 41",
                "insert into tea.tea (name, price, share, picture, body, drunk, on_day, at_time, at, twin) values"
                        + " ('龙井 ''明前''', 6800, 0.5000, x'00ff7f0a', repeat('茶', 3000), true, '2026-11-23',"
                        + " '08:30:00', '2026-11-23 12:00:00.123456+08', null),"
                        + " ('a;b\\c', 0, null, null, null, null, null, null, null, 1)",
                "insert into tea.cup select x, 1 + mod(x, 2) from system_range(1, 1203)",
                "select next value for tea.pot");
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private void execute(String... statements) throws Exception {
        var transactions = shop.transactions();
        transactions.<java.sql.SQLException>run(() -> {
            try (Statement statement = transactions.connection().createStatement()) {
                for (String one : statements) {
                    statement.execute(one);
                }
            }
        });
    }

    private Map<String, Long> move(String url) {
        return new MoveToPostgres(shop.context(), shop.store())
                .move(url, "postgres", "postgres");
    }

    private void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(StoreUnavailableException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(code));
        shop.awaitReport(report -> report.state() == State.SOUND);
    }

    private static List<String> texts(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            return SchemaFacts.texts(connection, sql);
        }
    }

    @Test
    void everyRowIsThereAndNothingOfTheOldDatabaseHasChanged() throws Exception {
        String url = EmbeddedServer.freshDatabase();
        assertThat(move(url)).contains(entry("tea.cup", 1203L), entry("tea.tea", 2L), entry("tea.turnstile", 1L));

        assertThat(texts(url, "select version from tea.turnstile")).containsExactly("41");
        assertThat(texts(url, "select name || on_day || length(body) || encode(picture, 'hex') from tea.tea"
                + " where twin is null").getFirst()).startsWith("龙井 '明前'2026-11-23").endsWith("300000ff7f0a");
        assertThat(texts(url, "insert into tea.tea (name, price) values ('new', 1) returning id")).containsExactly("3");
        assertThat(texts(url, "select nextval('tea.pot')")).containsExactly("6");
        assertThatThrownBy(() -> texts(url, "insert into tea.cup values (9999, 77) returning id"))
                .hasMessageContaining("foreign key");
        shop.unit("tea");
        execute("update tea.turnstile set version = 42");
        assertThat(texts(url, "select version from tea.turnstile")).containsExactly("42");
        shop.reopen();
        assertThat(shop.awaitReport(report -> report.state() == State.SOUND).cleanStop()).isTrue();
        shop.unit("tea");
        var transactions = shop.transactions();
        assertThat(transactions.<List<String>, java.sql.SQLException>call(() -> SchemaFacts.texts(
                transactions.connection(), "select version || '/' || (select count(*) from tea.cup)"
                        + " from tea.turnstile")))
                .containsExactly("41/1203");
    }

    @Test
    void aDatabaseThatHoldsAnythingIsRefused() throws Exception {
        String url = EmbeddedServer.freshDatabase();
        try (Connection other = DriverManager.getConnection(url, "postgres", "postgres");
                Statement diary = other.createStatement()) {
            diary.execute("create table public.diary (line text)");
        }
        assertRefused("persistence.move-occupied", () -> move(url));
        assertThat(texts(url, "select count(*) from public.diary")).containsExactly("0");
    }

    @Test
    void whatIsNoDatabaseOrCannotBeReachedIsTold() {
        assertRefused("persistence.move-address", () -> move("jdbc:mysql://127.0.0.1/shop"));
        assertRefused("persistence.unreachable", () -> move("jdbc:postgresql://127.0.0.1:1/shop"));
    }

    @Test
    void dataOfAPluginThatDoesNotRunIsNotLeftBehind() throws Exception {
        String url = EmbeddedServer.freshDatabase();
        room.stop();
        assertRefused("persistence.move-not-running", () -> move(url));
        assertThat(texts(url, "select schema_name from information_schema.schemata where schema_name = 'tea'"))
                .isEmpty();
    }

    @Test
    void aMoveThatFailsHalfWayLeavesTheShopWhereItWasAndTheNewDatabaseEmpty() throws Exception {
        String url = EmbeddedServer.freshDatabase();
        execute("update tea.tea set body = 'x' || char(0) || 'y' where price = 0");
        assertRefused("persistence.move-failed", () -> move(url));
        assertThat(texts(url, "select schema_name from information_schema.schemata where schema_name"
                + " in ('tea', 'persistence')")).isEmpty();
        shop.unit("tea");
        execute("update tea.turnstile set version = version + 1");
    }
}
