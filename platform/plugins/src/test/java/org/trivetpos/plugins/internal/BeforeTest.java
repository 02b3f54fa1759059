package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.cm.Configuration;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.internal.Pending.Stage;
import org.trivetpos.plugins.internal.Shelf.Wanted;
import org.trivetpos.testkit.plugin.Code;

/** Settings and configurations that a new version of a plugin changes before it is known whether it stays. */
class BeforeTest {

    private static final String OWN = "org.example.lottery.Own";
    private static final String FRESH = "org.example.lottery.Fresh";
    private static final String FOREIGN = "org.example.other";
    private static final String CHANGES = """
            var admin = (org.osgi.service.cm.ConfigurationAdmin) context.getService(
                    context.getServiceReference("org.osgi.service.cm.ConfigurationAdmin"));
            for (String pid : new String[] {"%s", "%s", "%s"}) {
                var values = new java.util.Hashtable<String, Object>();
                values.put("odds", 2L);
                admin.getConfiguration(pid, "?").update(values);
                admin.getConfiguration(pid, "?").update(values);
            }
            """.formatted(OWN, FRESH, FOREIGN);

    @TempDir
    Path folder;

    private RunningHouse shop;

    @BeforeEach
    void open() throws Exception {
        shop = new RunningHouse(folder);
        shop.install(shop.lottery("1.0.0"));
        shop.configurations().getConfiguration(OWN, "?").update(new Hashtable<>(Map.of("odds", 1L, "more", "yes")));
        shop.settings.asked.clear();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private Path changing(String version, String then) {
        return shop.lottery(version, Map.of(Constants.BUNDLE_ACTIVATOR, "org.example.lottery.Start",
                Constants.IMPORT_PACKAGE, "org.osgi.framework,org.osgi.service.cm"),
                Code.activator("org.example.lottery.Start", CHANGES + then));
    }

    private void assertAsBefore() throws Exception {
        assertThat(shop.configured(OWN)).isEqualTo(Map.of("odds", 1L, "more", "yes"));
        assertThat(shop.configured(FRESH)).isEmpty();
        assertNothingKept();
    }

    private void assertNothingKept() throws Exception {
        Configuration[] all = shop.configurations().listConfigurations(null);
        assertThat(Arrays.stream(all).map(Configuration::getPid)).noneMatch(pid -> pid.contains("before"));
    }

    @Test
    void are_as_before_if_it_does_not_start() throws Exception {
        Path bad = changing("2.0.0", "throw new Exception(\"no licence\");");
        catchThrowableOfType(RefusedException.class, () -> shop.install(bad));
        assertAsBefore();
        assertThat(shop.configured(FOREIGN)).as("not its own").containsEntry("odds", 2L);
        assertThat(shop.settings.asked).containsExactly("keep org.example.lottery", "restore");
    }

    @Test
    void stay_as_it_made_them_if_it_stays() throws Exception {
        shop.install(changing("2.0.0", ""));
        assertThat(shop.configured(OWN)).isEqualTo(Map.of("odds", 2L));
        assertThat(shop.configured(FRESH)).isEqualTo(Map.of("odds", 2L));
        assertNothingKept();
        assertThat(shop.settings.asked).containsExactly("keep org.example.lottery", "forget");
    }

    @Test
    void are_as_before_when_the_shop_died_in_the_middle() throws Exception {
        Wanted old = shop.door.shelf().wanted(RunningHouse.LOTTERY).orElseThrow();
        byte[] jar = Files.readAllBytes(changing("2.0.0", ""));
        String next = shop.door.shelf().put(RunningHouse.LOTTERY, "2.0.0", jar, PluginFiles.sha256(jar));
        new Before(shop.framework.getBundleContext(), shop.settings, shop.configurations())
                .keep(RunningHouse.LOTTERY, shop.bundle().getLocation());
        shop.door.shelf().note(new Pending(old.file(), true, old,
                new Wanted(RunningHouse.LOTTERY, next, old.file(), true, false), "", "", Stage.CHANGING));
        shop.door.bundles().place(RunningHouse.LOTTERY, shop.door.shelf().file(RunningHouse.LOTTERY, next)).start();
        assertThat(shop.configured(OWN)).containsEntry("odds", 2L);
        shop.settings.asked.clear();

        shop.die();
        shop.start();
        shop.settled();
        assertAsBefore();
        assertThat(shop.settings.asked).containsExactly("restore");
        assertThat(shop.bundle().getVersion()).hasToString("1.0.0");
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
    }
}
