package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.plugins.Change;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** Plugins that say in their metatype what can be set, in a framework with a real configuration admin. */
class FormsTest {

    private static final String PID = "org.example.lottery.Draw";
    private static final String ODDS = """
            <AD id="odds" type="Integer" default="10" min="1" name="%odds"/>""";
    private static final String TOKEN = """
            <AD id=".token" type="Password" default="" name="Token"/>""";

    @TempDir
    Path folder;

    private RunningHouse shop;
    private Forms forms;

    @BeforeEach
    void open() throws Exception {
        shop = new RunningHouse(folder);
        forms = forms();
    }

    @AfterEach
    void close() throws Exception {
        forms.close();
        shop.close();
    }

    private Forms forms() {
        return new Forms(shop.framework.getBundleContext(), shop.door, shop.settings, shop.configurations());
    }

    private Path lottery(String version, String pid, String attributes) {
        return shop.lottery(version, Map.of(), Map.of(
                "OSGI-INF/metatype/Draw.xml", text("""
                        <m:MetaData xmlns:m="http://www.osgi.org/xmlns/metatype/v1.2.0"
                            localization="OSGI-INF/l10n/Draw">
                          <OCD id="config" name="Draw">%s</OCD>
                          <Designate pid="%s"><Object ocdref="config"/></Designate>
                        </m:MetaData>""".formatted(attributes, pid)),
                "OSGI-INF/l10n/bundle.properties", text("odds=Odds\n"),
                "OSGI-INF/l10n/bundle_zh.properties", text("odds=中奖率\n")));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Those that stand at the gate. */
    private List<SettingSource> sources() throws Exception {
        BundleContext context = shop.framework.getBundleContext();
        ServiceReference<?>[] found = context.getServiceReferences(SettingSource.class.getName(), null);
        return found == null ? List.of()
                : Arrays.stream(found).map(context::getService).map(SettingSource.class::cast).toList();
    }

    private Setting setting(String key) throws Exception {
        return sources().getFirst().settings().stream().filter(one -> one.key().equals(PID + "." + key)).findFirst()
                .orElseThrow();
    }

    private void type(String key, String value) throws Exception {
        Setting setting = setting(key);
        shop.settings.typed.put(setting.key(), value);
        sources().getFirst().changed(setting);
    }

    @Test
    void its_settings_stand_at_the_gate_and_its_component_is_configured_with_them() throws Exception {
        shop.install(lottery("1.0.0", PID, ODDS));
        assertThat(setting("odds").label()).isEqualTo(new LocalText("中奖率", "Odds"));
        assertThat(shop.configured(PID)).containsEntry("odds", 10);
        type("odds", "25");
        assertThat(shop.configured(PID)).containsEntry("odds", 25);

        shop.install(lottery("1.1.0", PID, ODDS.replace("odds\" type=\"Integer\"", "odds\" type=\"Long\"")));
        assertThat(sources()).hasSize(1);
        assertThat(shop.configured(PID)).as("typed before the update").containsEntry("odds", 25L);
        shop.carryOut(new Change.Remove(RunningHouse.LOTTERY));
        assertThat(sources()).isEmpty();
        assertThat(shop.configured(PID)).isEmpty();
    }

    @Test
    void what_was_typed_is_there_when_the_framework_begins_empty() throws Exception {
        shop.install(lottery("1.0.0", PID, ODDS));
        type("odds", "25");
        shop.house.close();
        shop.forgetBundles();
        shop.start();
        assertThat(shop.configured(PID)).isEmpty();
        forms = forms();
        assertThat(shop.configured(PID)).containsEntry("odds", 25);
    }

    @Test
    void a_secret_reaches_the_component_and_no_file() throws Exception {
        shop.install(lottery("1.0.0", PID, ODDS + TOKEN));
        type("token", "hush");
        assertThat(shop.configured(PID)).containsEntry("odds", 10).containsEntry(".token", "hush");
        Configuration kept = shop.configurations().getConfiguration(PID, "?");
        assertThat(kept.getProperties().get(".token")).isNull();
        type("token", "quiet");
        assertThat(shop.configured(PID)).containsEntry(".token", "quiet");
    }

    @Test
    void the_configuration_of_another_is_none_of_its_business() throws Exception {
        shop.install(lottery("1.0.0", "org.trivetpos.persistence", ODDS));
        assertThat(sources()).isEmpty();
        assertThat(shop.configured("org.trivetpos.persistence")).isEmpty();
    }

    @Test
    void a_file_that_somebody_wrote_for_it_is_left_alone() throws Exception {
        shop.configurations().getConfiguration(PID, "?").update(new Hashtable<>(Map.of(
                "felix.fileinstall.filename", "etc/draw.cfg", "odds", "99")));
        shop.install(lottery("1.0.0", PID, ODDS));
        assertThat(shop.configured(PID)).containsEntry("odds", "99");
    }

    @Test
    void what_a_version_no_longer_has_is_no_longer_configured() throws Exception {
        shop.install(lottery("1.0.0", PID, ODDS));
        shop.install(shop.lottery("1.1.0"));
        assertThat(shop.configured(PID)).isEmpty();
        assertThat(sources()).isEmpty();
    }
}
