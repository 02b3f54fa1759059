package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Backups.Backup;
import org.trivetpos.persistence.Schemas.Saved;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.internal.TeaShop.On;

class ToleratedTablesTest {

    @TempDir
    private Path folder;

    private static RoomBundle second(TeaShop shop) {
        return shop.tea().script("V2__colour.sql", "alter table tea add column colour varchar(9);");
    }

    private static RoomBundle third(TeaShop shop) {
        return second(shop).script("V3__size.sql", "alter table tea add column size varchar(9);");
    }

    private static void refusesTheOld(TeaShop shop, String version) throws Exception {
        Bundle refused = shop.shop().install(shop.tea());
        assertThat(shop.awaitTrouble()).isEqualTo(Refusal.of("persistence.newer", "tea", version));
        refused.uninstall();
    }

    @ParameterizedTest
    @EnumSource
    void oldCodeRunsOnNewerTablesOnceTheyAreTolerated(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            shop.started(second(shop)).uninstall();
            refusesTheOld(shop, "2");
            shop.schemas().tolerate("tea", 1);
            refusesTheOld(shop, "2");
            shop.schemas().tolerate("tea", 2);
            shop.started(shop.tea()).uninstall();
            shop.shop().reopen();
            Bundle old = shop.started(shop.tea());
            assertThat(shop.schemas().version("tea")).isEqualTo(2);
            shop.execute("insert into tea.tea (name, price) values ('with old code', 1)");
            old.uninstall();
            Bundle later = shop.started(third(shop));
            assertThat(shop.schemas().version("tea")).isEqualTo(3);
            assertThat(shop.query("select name from tea.tea where size is null and price = 1"))
                    .containsExactly("with old code | ");
            later.uninstall();
            refusesTheOld(shop, "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oldCodeIsNotStartedOnWhatAFailedUpdateLeft(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            Bundle newer = shop.shop().install(second(shop).script("V3__oops.sql",
                    "alter table nowhere add column x bigint;"));
            assertThat(shop.awaitTrouble().code()).isEqualTo("persistence.migration-failed");
            newer.uninstall();
            refusesTheOld(shop, on == On.H2 ? "3" : "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void toleranceIsForgottenWhenTheNewerCodeIsBack(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.started(second(shop)).uninstall();
            shop.schemas().tolerate("tea", 2);
            shop.started(second(shop)).uninstall();
            refusesTheOld(shop, "2");
            shop.schemas().tolerate("tea", 2);
            shop.started(shop.tea()).uninstall();
            shop.started(second(shop)).uninstall();
            shop.shop().reopen();
            refusesTheOld(shop, "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void toleranceIsForgottenWithTheTablesItWasFor(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.started(second(shop)).uninstall();
            Saved saved = shop.schemas().save("tea");
            shop.schemas().tolerate("tea", 2);
            shop.schemas().restore(saved);
            refusesTheOld(shop, "2");
            shop.schemas().tolerate("tea", 2);
            shop.schemas().purge("tea");
            shop.started(second(shop)).uninstall();
            refusesTheOld(shop, "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreOfAnEarlierProgramLearnsToTolerate(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.started(second(shop)).uninstall();
            shop.execute("drop table persistence.tolerated");
            shop.execute("drop table persistence.replacing");
            shop.execute("drop sequence persistence.copies");
            shop.shop().reopen();
            shop.shop().transactions();
            shop.schemas().tolerate("tea", 2);
            shop.started(shop.tea());
            assertThat(shop.schemas().trouble("tea")).isEmpty();
        }
    }

    @Test
    void aCopyOfTheStoreWithToleratedTablesCanBeRestored() throws Exception {
        try (TeaShop shop = new TeaShop(folder, On.H2)) {
            shop.started(second(shop)).uninstall();
            Backup strict = shop.shop().backups().backup(folder.resolve("strict"));
            shop.schemas().tolerate("tea", 2);
            shop.started(shop.tea());
            Backup tolerant = shop.shop().backups().backup(folder.resolve("tolerant"));
            shop.shop().backups().restore(tolerant.file());
            shop.awaitOffered();
            assertThatThrownBy(() -> shop.shop().backups().restore(strict.file()))
                    .isInstanceOfSatisfying(StoreUnavailableException.class, refused -> assertThat(
                            refused.refusal().code()).isEqualTo("persistence.restore-newer"));
        }
    }
}
