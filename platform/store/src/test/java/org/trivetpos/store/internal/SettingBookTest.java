package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.Setting;
import org.trivetpos.testkit.TestStore;

class SettingBookTest {

    private static final Setting FEE = setting("rooms.fee", Setting.Kind.MONEY, "0");
    private static final Setting TOKEN = setting("sms.token", Setting.Kind.SECRET, "");
    private static final Setting OPEN = setting("rooms.open", Setting.Kind.BOOLEAN, "false");

    private final TestStore store = TestStore.h2();
    private final OpenShop open = new OpenShop(store);

    SettingBookTest() {
        open.declare(FEE, TOKEN, OPEN);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Setting setting(String key, Setting.Kind kind, String fallback) {
        return new Setting(key, kind, LocalText.same(key), LocalText.same(""), fallback);
    }

    @Test
    void bundlesThatThrowOrStallTakeNoOtherSettingsAlong() {
        CountDownLatch release = new CountDownLatch(1);
        open.settings.sources = List.of(() -> {
            throw new IllegalStateException("broken on purpose");
        }, () -> {
            await(release);
            return List.of();
        }, () -> List.of(FEE));
        open.settings.change(store.context(), FEE, "300");
        assertThat(open.settings.declared()).containsExactly(FEE);
        assertThat(open.settings.value(FEE)).isEqualTo("300");
        assertThat(open.guard.troubles()).extracting(Trouble::gate).containsOnly("SettingSource").hasSize(2);
        release.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whileTheGuardOfTheStoreFailsTheDoorIsClosedInWordsThatNameThePlugin() {
        open.door.guard = (context, permission) -> {
            throw new IllegalStateException("broken on purpose");
        };
        String here = SettingBookTest.class.getPackageName();
        assertThatThrownBy(() -> open.settings.change(store.context(), FEE, "300"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.of("store.guard-failed", LocalText.same(here), here)));
        assertThat(open.settings.value(FEE)).isEqualTo("0");
        assertThat(open.guard.troubles()).extracting(Trouble::gate).containsExactly("StoreGuard");
    }

    private void assertRefused(Setting setting, String value, String code) {
        String before = open.settings.value(setting);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> open.settings.change(store.context(), setting, value))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code));
        assertThat(open.settings.value(setting)).isEqualTo(before);
    }

    private List<String> everythingInTheTable() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = store.rawDataSource().getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select setting_key, setting_value from store.setting")) {
            while (row.next()) {
                found.add(row.getString(1) + "=" + row.getString(2));
            }
        }
        return found;
    }

    @Test
    void aSettingHasItsFallbackUntilSomebodyChangesIt() {
        assertThat(open.settings.number(FEE)).isZero();
        open.settings.change(store.context(), FEE, "8800");
        open.settings.change(store.context(), OPEN, "true");
        assertThat(open.settings.number(FEE)).isEqualTo(8800);
        assertThat(open.settings.isOn(OPEN)).isTrue();
        assertThat(new OpenShop(store).settings.number(FEE)).isEqualTo(8800);
        assertThat(open.facts("rooms.fee")).containsExactly("store.SettingChanged"
                + "{\"key\":\"rooms.fee\",\"secret\":false,\"before\":\"0\",\"after\":\"8800\"}");
    }

    @Test
    void badInputIsRefusedInWordsAndChangesNothing() {
        assertRefused(FEE, "-1", "store.setting-negative");
        assertRefused(FEE, "1e12", "store.setting-too-large");
        assertRefused(FEE, "letters", "store.setting-not-a-number");
        assertRefused(StoreSettings.DAY_START, "25:00", "store.setting-not-a-time");
        assertThat(open.factTypes()).isEmpty();
    }

    @Test
    void whoMayNotChangesNothing() {
        open.allowed.remove(Doorkeeper.SETTINGS);
        assertRefused(FEE, "1", "test.not-allowed");
    }

    @Test
    void declaredSettingsComeAndGoWithTheirBundlesInOrderOfKeys() {
        assertThat(open.settings.declared()).containsExactly(FEE, OPEN, TOKEN, StoreSettings.DAY_START);
        open.settings.change(store.context(), FEE, "8800");
        open.declare();
        assertRefused(FEE, "9900", "store.setting-gone");
        assertThat(open.settings.declared()).containsExactly(StoreSettings.DAY_START);
        open.declare(FEE);
        assertThat(open.settings.number(FEE)).isEqualTo(8800);
    }

    @Test
    void aValueThatNoLongerFitsItsKindCountsAsNeverChanged() {
        open.settings.change(store.context(), FEE, "8800");
        Setting asTime = setting("rooms.fee", Setting.Kind.TIME, "04:00");
        assertThat(open.settings.value(asTime)).isEqualTo("04:00");
    }

    @Test
    void aSecretIsReadableByTheShopAndNowhereElse() throws SQLException {
        open.settings.change(store.context(), TOKEN, "hush-hush");
        assertThat(open.settings.value(TOKEN)).isEqualTo("hush-hush");
        assertThat(new OpenShop(store).settings.value(TOKEN)).isEqualTo("hush-hush");
        assertThat(everythingInTheTable()).singleElement().asString().startsWith("sms.token=").doesNotContain("hush");
        assertThat(open.facts("sms.token")).containsExactly("store.SettingChanged"
                + "{\"key\":\"sms.token\",\"secret\":true,\"before\":\"\",\"after\":\"\"}");
    }

    @Test
    void aBackupRestoredWithoutItsKeysHasNoSecretsButTradesAndTakesNewOnes(@TempDir Path elsewhere) {
        open.settings.change(store.context(), TOKEN, "hush-hush");
        open.settings.change(store.context(), FEE, "8800");
        OpenShop restored = new OpenShop(store, elsewhere);
        restored.declare(FEE, TOKEN);
        assertThat(restored.settings.value(TOKEN)).isEmpty();
        assertThat(restored.settings.number(FEE)).isEqualTo(8800);
        restored.settings.change(store.context(), TOKEN, "new");
        assertThat(restored.settings.value(TOKEN)).isEqualTo("new");
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        CommandContext context = store.context();
        open.settings.change(context, FEE, "1");
        open.settings.change(store.context(), FEE, "2");
        open.settings.change(context, FEE, "1");
        assertThat(open.settings.number(FEE)).isEqualTo(2);
    }

    @Test
    void manyTerminalsAtOnceLoseNoChange() {
        Setting[] many = IntStream.range(0, 30).mapToObj(i -> setting("many.s" + i, Setting.Kind.INTEGER, "0"))
                .toArray(Setting[]::new);
        open.declare(many);
        IntStream.range(0, 30).parallel().forEach(i -> open.settings.change(store.context(), many[i], "" + (i + 1)));
        OpenShop restarted = new OpenShop(store);
        for (int i = 0; i < 30; i++) {
            assertThat(open.settings.number(many[i])).isEqualTo(i + 1);
            assertThat(restarted.settings.number(many[i])).isEqualTo(i + 1);
        }
    }
}
