package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.Schemas.Kept;
import org.trivetpos.persistence.Schemas.Saved;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.internal.TeaShop.On;

class ShopSchemasTest {

    @TempDir
    private Path folder;

    static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static void spoil(TeaShop shop) throws Exception {
        for (String sql : List.of("drop view tea.dearest", "drop index tea.cup_by_tea", "drop table tea.cup",
                "alter table tea.tea drop constraint tea_name", "alter table tea.tea add column colour varchar(9)",
                "update tea.tea set name = 'x', number = 0", "insert into tea.tea (name, price) values ('new', 1)",
                "create table tea.added (id bigint primary key)",
                "update tea.\"flyway_history\" set \"description\" = 'other'")) {
            shop.execute(sql);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSavedComesBackExactlyHoweverOften(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            List<String> before = shop.everything();
            Saved saved = shop.schemas().save("tea");
            assertThat(shop.everything()).isEqualTo(before);
            for (int times = 0; times < 2; times++) {
                spoil(shop);
                shop.schemas().restore(saved);
                assertThat(shop.everything()).isEqualTo(before);
            }
            shop.started(shop.tea());
            assertThat(shop.schemas().trouble("tea")).isEmpty();
            shop.execute("insert into tea.tea (name, price) values ('new', 5001)");
            assertThat(shop.query("select id, number, half from tea.tea where name = 'new'"))
                    .containsExactly("4 | 14 | 2500 | ");
            assertThat(shop.query("select name from tea.dearest")).hasSize(2);
            assertThatThrownBy(() -> shop.execute("insert into tea.tea (name, price) values ('new', 1)"))
                    .hasMessageContaining(on == On.H2 ? "TEA_NAME" : "tea_name");
            assertThatThrownBy(() -> shop.execute("insert into tea.cup (tea) values (99)"))
                    .hasMessageContaining(on == On.H2 ? "CUP_TEA" : "cup_tea");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatFailsHalfWayIsUndone(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            List<String> before = shop.everything();
            Saved saved = shop.schemas().save("tea");
            Bundle newer = shop.shop().install(shop.tea().script("V2__colour.sql",
                    "alter table tea add column colour varchar(9);").script("V3__oops.sql",
                    "alter table tea drop column picture; alter table nowhere add column x bigint;"));
            assertThat(shop.awaitTrouble().code()).isEqualTo("persistence.migration-failed");
            assertThat(shop.schemas().offered("tea")).isFalse();
            assertThat(shop.schemas().version("tea")).isEqualTo(2);
            assertRefused("persistence.schema-running", () -> shop.schemas().restore(saved));
            newer.uninstall();
            assertThat(shop.schemas().trouble("tea")).isEmpty();
            shop.schemas().restore(saved);
            assertThat(shop.everything()).isEqualTo(before);
            assertThat(shop.schemas().version("tea")).isEqualTo(1);
            Bundle old = shop.started(shop.tea());
            shop.awaitOffered();
            old.uninstall();
            assertThat(shop.schemas().offered("tea")).isFalse();
            shop.started(shop.tea().script("V2__colour.sql", "alter table tea add column colour varchar(9);"));
            assertThat(shop.schemas().version("tea")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateThatWasPutBackIsMigratedAgain(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            Saved saved = shop.schemas().save("tea");
            for (int times = 0; times < 2; times++) {
                Bundle newer = shop.started(shop.tea().script("V2__colour.sql",
                        "alter table tea add column colour varchar(9);"));
                shop.execute("select colour from tea.tea");
                newer.uninstall();
                shop.schemas().restore(saved);
            }
            assertThat(shop.schemas().version("tea")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaThatWasNotThereIsSavedAsAbsent(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.shop().transactions();
            assertThat(shop.schemas().version("tea")).isZero();
            Saved saved = shop.schemas().save("tea");
            assertThat(shop.schemas().saved()).isEmpty();
            shop.oldRows();
            shop.schemas().restore(saved);
            shop.schemas().restore(saved);
            assertThat(shop.schemas().version("tea")).isZero();
            assertThat(shop.schemas().kept()).isEmpty();
            shop.schemas().discard(saved);
            shop.started(shop.tea());
            assertThat(shop.query("select * from tea.tea")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dataOfARemovedPluginIsKeptUntilItIsPurged(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            Bundle other = shop.shop().install(new RoomBundle("other").script("V1__o.sql", "create table o (i int);"));
            shop.shop().unit("other");
            assertThat(shop.schemas().kept()).containsExactly(new Kept("tea", 6));
            assertRefused("persistence.schema-running", () -> shop.schemas().purge("other"));
            shop.schemas().purge("tea");
            shop.schemas().purge("tea");
            assertThat(shop.schemas().kept()).isEmpty();
            assertThat(shop.schemas().version("tea")).isZero();
            other.stop();
            assertThat(shop.schemas().kept()).containsExactly(new Kept("other", 0));
            shop.started(shop.tea());
            assertThat(shop.query("select * from tea.tea")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void copiesOutliveARestartAndAreThrownAwayOnce(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            List<String> before = shop.everything();
            Saved first = shop.schemas().save("tea");
            spoil(shop);
            Saved second = shop.schemas().save("tea");
            shop.shop().reopen();
            shop.shop().transactions();
            assertThat(shop.schemas().saved()).containsExactly(first, second);
            shop.schemas().restore(first);
            assertThat(shop.everything()).isEqualTo(before);
            shop.schemas().discard(first);
            shop.schemas().discard(first);
            assertThat(shop.schemas().saved()).containsExactly(second);
            assertRefused("persistence.copy-gone", () -> shop.schemas().restore(first));
            assertThat(shop.everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplacementThatACrashInterruptedIsToldAndRunAgain(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            List<String> before = shop.everything();
            Saved saved = shop.schemas().save("tea");
            shop.shop().store().opened().notes().beginReplacing("tea");
            shop.execute("drop table tea.cup");
            shop.shop().reopen();
            Bundle bundle = shop.shop().install(shop.tea());
            assertThat(shop.awaitTrouble().code()).isEqualTo("persistence.half-replaced");
            bundle.stop();
            assertRefused("persistence.half-replaced", () -> shop.schemas().save("tea"));
            shop.schemas().restore(saved);
            assertThat(shop.everything()).isEqualTo(before);
            bundle.start();
            shop.awaitOffered();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeCopiedOrBelongsToOthersIsRefusedInWords(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            Saved saved = shop.schemas().save("tea");
            shop.execute("create schema outside");
            shop.execute("create table outside.one (tea bigint references tea.tea (id))");
            assertRefused("persistence.entangled", () -> shop.schemas().restore(saved));
            assertRefused("persistence.entangled", () -> shop.schemas().purge("tea"));
            assertRefused("persistence.foreign-schema", () -> shop.schemas().purge("outside"));
            assertRefused("persistence.foreign-schema", () -> shop.schemas().save("outside"));
            assertThatThrownBy(() -> shop.schemas().purge("persistence")).isInstanceOf(IllegalArgumentException.class);
            shop.execute("drop table outside.one");
            shop.execute("create view outside.one as select name from tea.tea");
            assertRefused("persistence.entangled", () -> shop.schemas().restore(saved));
            shop.execute("drop view outside.one");
            shop.execute(on == On.H2 ? "create alias tea.twice for 'java.lang.Math.abs(long)'"
                    : "create function tea.twice(n bigint) returns bigint language sql as 'select n * 2'");
            assertRefused("persistence.cannot-copy", () -> shop.schemas().save("tea"));
            assertThat(shop.schemas().saved()).containsExactly(saved);
            shop.schemas().restore(saved);
            shop.schemas().save("tea");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aFileThatIsNotWholeIsNeverPutBack(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            List<String> before = shop.everything();
            Path copies = shop.shop().data().resolve("store").resolve("saved");
            Files.createFile(copies);
            assertThatThrownBy(() -> shop.schemas().save("tea")).isInstanceOfSatisfying(
                    StoreUnavailableException.class,
                    refused -> assertThat(refused.refusal().code()).isEqualTo("persistence.save-failed"));
            Files.delete(copies);
            Saved saved = shop.schemas().save("tea");
            Path file = copies.resolve(saved.copy() + ".sql.gz");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
            assertRefused("persistence.copy-gone", () -> shop.schemas().restore(saved));
            assertThat(shop.everything()).isEqualTo(before);
            Files.write(copies.resolve("tea~99.sql.gz.part"), whole);
            assertThat(shop.schemas().saved()).containsExactly(saved);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHundredThousandRowsAreCopiedFast(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            shop.execute("insert into tea.cup (tea, ml) select 1, x from " + (on == On.H2
                    ? "system_range(1, 100000)" : "generate_series(1, 100000) as s(x)"));
            long start = System.nanoTime();
            Saved saved = shop.schemas().save("tea");
            long savedAt = System.nanoTime();
            shop.schemas().restore(saved);
            long restoredAt = System.nanoTime();
            assertThat(shop.query("select count(*), sum(ml) from tea.cup")).containsExactly("100003 | 5000051500 | ");
            LoggerFactory.getLogger(ShopSchemasTest.class).info("100000 rows on {}: saved in {} ms, restored in {} ms",
                    on, TimeUnit.NANOSECONDS.toMillis(savedAt - start),
                    TimeUnit.NANOSECONDS.toMillis(restoredAt - savedAt));
            assertThat(TimeUnit.NANOSECONDS.toSeconds(restoredAt - start)).isLessThan(30);
        }
    }
}
