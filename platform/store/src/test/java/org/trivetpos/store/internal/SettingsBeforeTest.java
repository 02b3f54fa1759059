package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;
import org.trivetpos.testkit.TestStore;

/** Settings of a plugin while it is being changed. */
class SettingsBeforeTest {

    private static final String PLUGIN = "org.acme.lottery";
    private static final Setting ODDS = setting(PLUGIN + ".Draw.odds", Setting.Kind.INTEGER, "10");
    private static final Setting TOKEN = setting(PLUGIN + ".Draw.token", Setting.Kind.SECRET, "");
    private static final Setting NEW = setting(PLUGIN + ".Draw.colour", Setting.Kind.TEXT, "red");
    private static final Setting OTHERS = setting("rooms.fee", Setting.Kind.MONEY, "0");

    private final TestStore store = TestStore.h2();
    private final OpenShop open = new OpenShop(store);

    SettingsBeforeTest() {
        open.declare(ODDS, TOKEN, NEW, OTHERS);
        open.settings.change(store.context(), ODDS, "20");
        open.settings.change(store.context(), TOKEN, "hush");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Setting setting(String key, Setting.Kind kind, String fallback) {
        return new Setting(key, kind, LocalText.same(key), LocalText.same(""), fallback);
    }

    private void change(Setting setting, String value) {
        open.settings.change(store.context(), setting, value);
    }

    private void changeEverything() {
        change(ODDS, "21");
        change(ODDS, "22");
        change(TOKEN, "loud");
        change(NEW, "blue");
        change(OTHERS, "300");
    }

    @Test
    void whatThePluginChangedBecomesAsBeforeAndWhatOthersChangedStays() {
        open.settings.keep(PLUGIN);
        changeEverything();
        open.settings.restore();

        assertThat(open.settings.number(ODDS)).isEqualTo(20);
        assertThat(open.settings.value(TOKEN)).isEqualTo("hush");
        assertThat(open.settings.value(NEW)).isEqualTo("red");
        assertThat(open.settings.number(OTHERS)).isEqualTo(300);
        OpenShop restarted = new OpenShop(store);
        assertThat(restarted.settings.number(ODDS)).isEqualTo(20);
        assertThat(restarted.settings.value(TOKEN)).isEqualTo("hush");
        assertThat(open.facts(PLUGIN + ".Draw.odds")).last().asString()
                .contains("\"before\":\"22\",\"after\":\"20\"");
        assertThat(open.facts(PLUGIN + ".Draw.token")).last().asString().doesNotContain("hush").doesNotContain("loud");
    }

    @Test
    void itIsKnownAlsoAfterACrash() {
        open.settings.keep(PLUGIN);
        changeEverything();

        OpenShop restarted = new OpenShop(store);
        restarted.declare(ODDS, TOKEN);
        restarted.settings.restore();
        assertThat(restarted.settings.number(ODDS)).isEqualTo(20);
        assertThat(restarted.settings.value(TOKEN)).isEqualTo("hush");
        restarted.settings.restore();
        assertThat(restarted.settings.number(ODDS)).isEqualTo(20);
    }

    @Test
    void whatIsForgottenStaysAsItWasChanged() {
        open.settings.keep(PLUGIN);
        change(ODDS, "22");
        open.settings.forget();
        change(ODDS, "23");
        open.settings.restore();
        assertThat(open.settings.number(ODDS)).isEqualTo(23);
    }

    @Test
    void whatAnEarlierChangeLeftBehindIsNoLongerMeant() {
        open.settings.keep(PLUGIN);
        change(ODDS, "22");
        OpenShop restarted = new OpenShop(store);
        restarted.declare(ODDS);
        restarted.settings.keep("org.acme.other");
        restarted.settings.restore();
        assertThat(restarted.settings.number(ODDS)).isEqualTo(22);
    }

    @Test
    void aSourceIsToldWhatItsSettingsAreNowAlsoWhenTheyAreAsBefore() {
        List<String> told = new ArrayList<>();
        open.settings.sources = List.of(new SettingSource() {
            @Override
            public List<Setting> settings() {
                return List.of(ODDS);
            }

            @Override
            public void changed(Setting setting) {
                told.add(open.settings.value(setting));
            }
        }, () -> List.of(OTHERS));
        open.settings.keep(PLUGIN);
        change(ODDS, "22");
        change(OTHERS, "5");
        open.settings.restore();
        assertThat(told).containsExactly("22", "20");
    }
}
