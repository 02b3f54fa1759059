package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.kernel.internal.LiveTexts;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.testkit.MutableClock;

class EntityExtenderTest {

    @TempDir
    private Path folder;

    private static Object dish(Bundle bundle, String id) throws Exception {
        return bundle.loadClass("room.Meal")
                .getConstructor(String.class, String.class, long.class, Instant.class)
                .newInstance(id, "tea", 500L, MutableClock.NOON);
    }

    private static void execute(Transactions transactions, String sql) throws SQLException {
        transactions.<SQLException>run(() -> {
            try (Statement statement = transactions.connection().createStatement()) {
                statement.execute(sql);
            }
        });
    }

    @Test
    void aBundleGetsItsTablesAndItsEntitiesAndLeavesCleanly() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            Bundle room = shop.install(RoomBundle.withDishes());
            EntityUnit unit = shop.unit("room");
            Transactions transactions = shop.transactions();
            Object tea = dish(room, "a");
            transactions.run(() -> unit.entityManager().persist(tea));
            Object found = transactions.<Object, RuntimeException>call(
                    () -> unit.entityManager().find(tea.getClass(), "a"));
            assertThat(found.getClass().getClassLoader()).isSameAs(tea.getClass().getClassLoader());
            room.stop();
            assertThat(shop.offersUnit("room")).isFalse();
            room.start();
            EntityUnit again = shop.unit("room");
            assertThat(again).isNotSameAs(unit);
            assertThat(transactions.<Object, RuntimeException>call(
                    () -> again.entityManager().find(tea.getClass(), "a"))).isNotNull();
            assertThat(shop.store().report().trouble()).isNull();
        }
    }

    @Test
    void aBundleThatStopsLetsRunningTransactionsEnd() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            Bundle room = shop.install(RoomBundle.withDishes());
            EntityUnit unit = shop.unit("room");
            Transactions transactions = shop.transactions();
            Object tea = dish(room, "a");
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch stopping = new CountDownLatch(1);
            Thread sale = Thread.ofPlatform().start(() -> transactions.run(() -> {
                EntityManager entities = unit.entityManager();
                inside.countDown();
                await(stopping);
                entities.persist(tea);
            }));
            await(inside);
            shop.context().addServiceListener(event -> stopping.countDown(), "(schema=room)");
            room.stop();
            sale.join();
            room.start();
            EntityUnit again = shop.unit("room");
            assertThat(transactions.<Object, RuntimeException>call(
                    () -> again.entityManager().find(tea.getClass(), "a"))).isNotNull();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void dataOfANewerProgramIsNotOpenedAndTheReasonIsTold() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            Bundle newer = shop.install(RoomBundle.withDishes().script("V2__size.sql",
                    "alter table dish add column size varchar(10);"));
            shop.unit("room");
            newer.uninstall();
            Bundle older = shop.install(RoomBundle.withDishes());
            Refusal told = shop.awaitReport(report -> report.trouble() != null).trouble();
            assertThat(told).isEqualTo(Refusal.of("persistence.newer", "room", "2"));
            assertThat(shop.offersUnit("room")).isFalse();
            LiveTexts texts = new LiveTexts(new MutableClock(), new GateHouse(new MutableClock()),
                    java.util.List.of(new PersistenceTexts()));
            assertThat(texts.text(Locale.CHINESE, told)).contains("更新版本").doesNotContain("{");
            assertThat(texts.text(Locale.ENGLISH, told)).contains("newer version").doesNotContain("{");
            execute(shop.transactions(), "select size from room.dish");
            older.uninstall();
            assertThat(shop.store().report().trouble()).isNull();
        }
    }

    @Test
    void aBundleWhoseScriptFailsStandsAloneWithIt() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.install(new RoomBundle("broken").script("V1__no.sql", "create tabel oops (id bigint);"));
            shop.install(RoomBundle.withDishes());
            shop.unit("room");
            assertThat(shop.awaitReport(report -> report.trouble() != null).trouble().code())
                    .isEqualTo("persistence.migration-failed");
            assertThat(shop.offersUnit("broken")).isFalse();
        }
    }

    @Test
    void aSchemaWithoutScriptsIsAMistakeThatIsTold() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.install(new RoomBundle("empty"));
            assertThat(shop.awaitReport(report -> report.trouble() != null).trouble())
                    .isEqualTo(Refusal.of("persistence.mapping-failed", "empty",
                            "no migration found in db/empty/*.sql"));
        }
    }

    @Test
    void anUnchangedRoomIsNotMigratedAgain() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.install(RoomBundle.withDishes());
            shop.unit("room");
            // without its history Flyway would refuse the schema: it is not asked
            execute(shop.transactions(), "drop table room.\"flyway_history\"");
            shop.reopen();
            shop.unit("room");
            assertThat(shop.store().report().trouble()).isNull();
        }
    }
}
