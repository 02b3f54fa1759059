package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivetpos.persistence.StoreHealth.Report;
import org.trivetpos.persistence.StoreHealth.State;
import org.trivetpos.persistence.StoreUnavailableException;

/** A copy of the whole database becomes the database of an empty data folder, or of the running shop. */
class RestoredFolderTest {

    private static final String TEAS = "select name || '/' || price || '/' || half || '/' || coalesce(number, 0)"
            + " from tea.tea order by name";
    private static final String CUPS = "select id || '/' || tea || '/' || ml from tea.cup order by id";

    @TempDir
    private Path folder;

    private static Path copyInto(TeaShop shop, Path data) throws IOException {
        Path waiting = Files.createDirectories(data.resolve("store")).resolve(WaitingCopy.NAME);
        try (OutputStream out = Files.newOutputStream(waiting)) {
            shop.shop().backups().copyTo(out);
        }
        return waiting;
    }

    private static Report awaitTrouble(FrameworkShop shop, String code) {
        return shop.awaitReport(report -> report.trouble() != null && report.trouble().code().equals(code));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFolderWithACopyBecomesTheShopThatWasCopied(TeaShop.On on) throws Exception {
        List<String> teas;
        List<String> cups;
        Path waiting;
        try (TeaShop shop = new TeaShop(folder.resolve("first"), on)) {
            shop.oldRows();
            teas = shop.query(TEAS);
            cups = shop.query(CUPS);
            waiting = copyInto(shop, folder.resolve("second").resolve("data"));
        }
        assertThat(teas).hasSize(3);
        try (TeaShop shop = new TeaShop(folder.resolve("second"), on)) {
            shop.started(shop.tea());
            assertThat(shop.query(TEAS)).isEqualTo(teas);
            assertThat(shop.query(CUPS)).isEqualTo(cups);
            assertThat(waiting).doesNotExist();
            assertThat(shop.shop().backups().lastRestore()).isPresent();
            shop.execute("insert into tea.tea (name, price) values ('new', 7)");
            shop.execute("insert into tea.cup (tea) select max(id) from tea.tea");
            assertThat(shop.query(CUPS)).hasSize(cups.size() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunningShopIsReplacedByACopyAndWhatItWasIsKept(TeaShop.On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder.resolve("first"), on)) {
            shop.oldRows();
            shop.started(shop.tea());
            List<String> teas = shop.query(TEAS);
            Path copy = shop.shop().backups().backup(folder.resolve("copies")).file();
            shop.execute("insert into tea.tea (name, price) values ('sold later', 7)");

            shop.shop().backups().restore(copy);
            shop.shop().unit("tea");

            assertThat(shop.query(TEAS)).isEqualTo(teas);
            Path kept;
            try (var files = Files.list(shop.shop().file().getParent())) {
                kept = files.filter(one -> one.getFileName().toString().contains("before-restore-")).findAny()
                        .orElseThrow();
            }
            if (on == TeaShop.On.POSTGRES) {
                shop.shop().clock().advance(Duration.ofMinutes(1));
                shop.shop().backups().restore(kept);
                shop.shop().unit("tea");
                assertThat(shop.query(TEAS)).hasSize(teas.size() + 1);
            }
        }
    }

    @Test
    void aDatabaseThatHoldsAnythingIsNeverReplacedByWhatWaits() throws Exception {
        try (TeaShop shop = new TeaShop(folder, TeaShop.On.H2)) {
            shop.oldRows();
            List<String> teas = shop.query(TEAS);
            Path waiting = copyInto(shop, shop.shop().data());
            shop.shop().reopen();
            assertThat(awaitTrouble(shop.shop(), "persistence.restore-occupied").state())
                    .isEqualTo(State.UNREACHABLE);
            Files.delete(waiting);
            shop.shop().awaitReport(report -> report.state() == State.SOUND);
            assertThat(shop.query(TEAS)).isEqualTo(teas);
        }
    }

    @Test
    void aCopyOfTheOtherDatabaseIsRefusedAndNothingIsChanged() throws Exception {
        Path ofH2;
        try (TeaShop shop = new TeaShop(folder.resolve("first"), TeaShop.On.H2)) {
            shop.oldRows();
            ofH2 = shop.shop().backups().backup(folder.resolve("copies")).file();
        }
        try (TeaShop shop = new TeaShop(folder.resolve("second"), TeaShop.On.POSTGRES)) {
            shop.oldRows();
            shop.started(shop.tea());
            assertThatThrownBy(() -> shop.shop().backups().restore(ofH2)).isInstanceOfSatisfying(
                    StoreUnavailableException.class, refused -> assertThat(refused.refusal().code())
                            .isEqualTo("persistence.restore-failed"));
            shop.shop().unit("tea");
            assertThat(shop.query(TEAS)).hasSize(3);
        }
    }
}
