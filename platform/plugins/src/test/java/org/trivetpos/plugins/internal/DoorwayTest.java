package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.internal.Pending.Stage;
import org.trivetpos.plugins.internal.Shelf.Wanted;
import org.trivetpos.testkit.plugin.Jars;

/** What the next start of a shop makes of plugins that it finds half changed, new, or not at all. */
class DoorwayTest {

    @TempDir
    Path folder;

    private RunningHouse shop;

    @BeforeEach
    void open() throws Exception {
        shop = new RunningHouse(folder);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private InstalledPlugin plugin() {
        return shop.house.installed().getFirst();
    }

    private String shelved(String version) throws IOException {
        byte[] content = Files.readAllBytes(shop.lottery(version));
        return shop.door.shelf().put(RunningHouse.LOTTERY, version, content, PluginFiles.sha256(content));
    }

    @Test
    void a_change_in_whose_middle_the_shop_died_is_taken_back_before_its_code_runs_again() throws Exception {
        shop.install(shop.lottery("1.0.0"));
        Wanted old = shop.door.shelf().wanted(RunningHouse.LOTTERY).orElseThrow();
        String next = shelved("2.0.0");
        shop.schemas.versions.put("lottery", 2);
        shop.schemas.copies.put(new org.trivetpos.persistence.Schemas.Saved("lottery", "before"), 1);
        shop.door.shelf().note(new Pending(old.file(), true, old,
                new Wanted(RunningHouse.LOTTERY, next, old.file(), true, false), "lottery", "before", Stage.CHANGING));
        shop.door.bundles().place(RunningHouse.LOTTERY, shop.door.shelf().file(RunningHouse.LOTTERY, next)).start();

        shop.die();
        shop.start();
        shop.settled();

        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(shop.schemas.version("lottery")).isEqualTo(1);
        assertThat(shop.schemas.saved()).isEmpty();
        assertThat(shop.facts()).endsWith("plugins.PluginQuarantined");
    }

    @Test
    void a_new_plugin_of_which_the_shop_may_have_died_is_there_and_stopped() throws Exception {
        shop.install(shop.lottery("1.0.0"));
        assertThat(shop.door.shelf().pending().orElseThrow().stage()).isEqualTo(Stage.FRESH);
        shop.die();
        shop.start();
        shop.settled();
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.QUARANTINED);
        assertThat(plugin().trouble()).isNotNull();
        assertThat(shop.bundle().getState()).isNotEqualTo(Bundle.ACTIVE);
        shop.die();
        shop.start();
        assertThat(shop.bundle().getState()).isNotEqualTo(Bundle.ACTIVE);
        shop.carryOut(new Change.SwitchOn(RunningHouse.LOTTERY));
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.RUNNING);
    }

    @Test
    void an_update_of_which_the_shop_may_have_died_gives_way_to_the_version_before() throws Exception {
        shop.install(shop.lottery("0.9.0"));
        shop.install(shop.lottery("1.0.0"));
        shop.install(shop.lottery("1.1.0"));
        shop.die();
        shop.start();
        shop.settled();
        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(plugin().before()).isEqualTo("0.9.0");
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.RUNNING);
    }

    @Test
    void the_version_before_is_allowed_to_live_with_the_tables_of_a_fresh_update() throws Exception {
        Map<String, String> tables = Map.of("Trivet-Schema", "lottery");
        shop.install(shop.lottery("1.0.0", tables, Map.of()));
        shop.install(shop.lottery("1.1.0", tables, Map.of()));
        shop.schemas.versions.put("lottery", 2);
        shop.die();
        shop.start();
        shop.settled();
        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.RUNNING);
        assertThat(shop.schemas.tolerated).containsEntry("lottery", 2);
    }

    @Test
    void one_that_was_off_and_of_which_the_shop_may_have_died_when_it_was_switched_on_is_off_again() throws Exception {
        shop.install(shop.lottery("1.0.0"));
        shop.carryOut(new Change.SwitchOff(RunningHouse.LOTTERY));
        shop.carryOut(new Change.SwitchOn(RunningHouse.LOTTERY));
        shop.die();
        shop.start();
        shop.settled();
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.OFF);
        assertThat(shop.bundle().getState()).isNotEqualTo(Bundle.ACTIVE);
    }

    @Test
    void an_orderly_end_proves_nothing_against_it() throws Exception {
        shop.install(shop.lottery("1.0.0"));
        shop.house.close();
        shop.die();
        shop.start();
        assertThat(shop.door.shelf().pending()).isEmpty();
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.RUNNING);
    }

    @Test
    void an_update_of_the_program_which_empties_the_framework_loses_no_plugin() throws Exception {
        shop.install(shop.lottery("1.0.0"));
        shop.install(shop.jars.jar("off.jar", offHeaders(), Map.of()));
        shop.carryOut(new Change.SwitchOff(new org.trivetpos.plugins.PluginId("org.example.off")));
        shop.house.close();
        shop.forgetBundles();
        shop.start();
        assertThat(shop.house.installed()).extracting(plugin -> plugin.id() + " " + plugin.state())
                .containsExactly("org.example.lottery RUNNING", "org.example.off OFF");
    }

    private static Map<String, String> offHeaders() {
        Map<String, String> headers = Jars.headers();
        headers.put("Bundle-SymbolicName", "org.example.off");
        return headers;
    }

    @Test
    void what_the_program_brings_newer_than_what_somebody_put_there_is_taken() throws Exception {
        Path shipped = shop.jars.jar("shipped-1.jar", shippedHeaders("1.0.0"), Map.of());
        shop.framework.getBundleContext().installBundle(shipped.toUri().toString()).start();
        shop.install(shop.lottery("1.5.0"));
        assertThat(plugin().origin()).isEqualTo(InstalledPlugin.Origin.UPDATED);
        assertThat(plugin().before()).isEqualTo("1.0.0");
        shop.carryOut(new Change.RollBack(RunningHouse.LOTTERY));
        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(plugin().origin()).isEqualTo(InstalledPlugin.Origin.SHIPPED);

        shop.install(shop.lottery("1.6.0"));
        shop.house.close();
        shop.die();
        Path newer = shop.jars.jar("shipped-2.jar", shippedHeaders("2.0.0"), Map.of());
        java.nio.file.Files.move(newer, shipped, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        shop.start();
        assertThat(plugin().version()).as("nothing has told the framework yet").isEqualTo("1.6.0");
        shop.bundle().update(shipped.toUri().toURL().openStream());
        shop.door.open();
        assertThat(plugin().version()).isEqualTo("2.0.0");
        assertThat(shop.door.shelf().wanted(RunningHouse.LOTTERY).map(Wanted::file)).contains(Shelf.SHIPPED);
    }

    private static Map<String, String> shippedHeaders(String version) {
        Map<String, String> headers = Jars.headers();
        headers.put("Bundle-Version", version);
        headers.put("Bundle-Category", "plugin");
        return headers;
    }
}
