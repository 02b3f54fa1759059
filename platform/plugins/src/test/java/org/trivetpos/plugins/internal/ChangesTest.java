package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.Plan;
import org.trivetpos.testkit.plugin.Code;
import org.trivetpos.testkit.plugin.Jars;

/** What becomes of a plugin, a real framework and a real journal while it is installed, changed and taken out. */
class ChangesTest {

    private static final Map<String, String> WITH_TABLES = Map.of("Trivet-Schema", "lottery");

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

    private static byte[] sql(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path withTables(String version, int migrations) {
        Map<String, byte[]> scripts = new java.util.HashMap<>();
        for (int n = 1; n <= migrations; n++) {
            scripts.put("db/lottery/V" + n + "__step.sql", sql("create table t" + n + " (id int)"));
        }
        return shop.lottery(version, WITH_TABLES, scripts);
    }

    /** It was tried and taken back, and the reason is told. */
    private void undone(Change change, String because) {
        Plan plan = shop.house.plan(change);
        assertThat(plan.possible()).isTrue();
        RefusedException refused = catchThrowableOfType(RefusedException.class,
                () -> shop.house.carryOut(shop.store.context(), plan, false));
        assertThat(refused.refusal().code()).isEqualTo("plugins.undone");
        assertThat(refused.refusal().args().toString()).contains(because);
    }

    @Test
    void a_plugin_comes_is_updated_rolled_back_and_taken_out() {
        shop.install(shop.lottery("1.0.0"));
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.RUNNING);
        assertThat(plugin().origin()).isEqualTo(InstalledPlugin.Origin.ADDED);
        assertThat(plugin().before()).isEmpty();

        Plan update = shop.house.plan(new Change.Install(shop.lottery("1.1.0")));
        assertThat(update.kind()).isEqualTo(Plan.Kind.UPDATE);
        assertThat(update.from() + " " + update.to()).isEqualTo("1.0.0 1.1.0");
        assertThat(update.restarted()).isEmpty();
        shop.house.carryOut(shop.store.context(), update, false);
        assertThat(plugin().version()).isEqualTo("1.1.0");
        assertThat(plugin().before()).isEqualTo("1.0.0");

        shop.carryOut(new Change.RollBack(RunningHouse.LOTTERY));
        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(plugin().before()).isEqualTo("1.1.0");
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);

        shop.carryOut(new Change.Remove(RunningHouse.LOTTERY));
        assertThat(shop.house.installed()).isEmpty();
        assertThat(shop.facts()).containsExactly("plugins.PluginInstalled", "plugins.PluginUpdated",
                "plugins.PluginRolledBack", "plugins.PluginRemoved");
    }

    @Test
    void one_that_is_switched_off_stays_off_also_after_a_restart() throws Exception {
        shop.install(shop.lottery("1.0.0"));
        shop.carryOut(new Change.SwitchOff(RunningHouse.LOTTERY));
        assertThat(plugin().state()).isEqualTo(InstalledPlugin.State.OFF);
        shop.die();
        shop.start();
        assertThat(shop.bundle().getState()).isNotEqualTo(Bundle.ACTIVE);
        shop.carryOut(new Change.SwitchOn(RunningHouse.LOTTERY));
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(shop.facts()).endsWith("plugins.PluginSwitched", "plugins.PluginSwitched");
    }

    @Test
    void a_start_that_throws_is_taken_back_with_its_tables() {
        shop.install(withTables("1.0.0", 1));
        shop.schemas.versions.put("lottery", 1);
        Path bad = shop.lottery("2.0.0", Map.of("Trivet-Schema", "lottery", "Bundle-Activator",
                "org.example.lottery.Start", "Import-Package", "org.osgi.framework"),
                merged(Code.activator("org.example.lottery.Start", "throw new Exception(\"no licence\");"),
                        "db/lottery/V1__step.sql", "db/lottery/V2__step.sql"));
        undone(new Change.Install(bad), "no licence");
        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(shop.schemas.version("lottery")).isEqualTo(1);
        assertThat(shop.schemas.saved()).isEmpty();
        assertThat(shop.facts()).containsExactly("plugins.PluginInstalled", "plugins.PluginChangeUndone");
    }

    private static Map<String, byte[]> merged(Map<String, byte[]> code, String... scripts) {
        for (String script : scripts) {
            code.put(script, sql("select 1"));
        }
        return code;
    }

    @Test
    void a_new_one_that_does_not_start_leaves_nothing() {
        undone(new Change.Install(shop.starting("1.0.0", "throw new IllegalStateException(\"no port\");")), "no port");
        assertThat(shop.house.installed()).isEmpty();
        assertThat(shop.door.shelf().all()).isEmpty();
        assertThat(shop.door.shelf().pending()).isEmpty();
    }

    @Test
    void a_start_that_stalls_is_taken_back_in_time() {
        shop.install(shop.lottery("1.0.0"));
        shop.secondsToBecomeHealthy(1);
        undone(new Change.Install(shop.starting("1.1.0", "new java.util.concurrent.CountDownLatch(1).await();")), "1");
        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void a_start_that_does_not_even_listen_is_taken_back_at_the_next_start_of_the_shop() throws Exception {
        shop.install(shop.lottery("1.0.0"));
        shop.secondsToBecomeHealthy(1);
        undone(new Change.Install(shop.starting("1.1.0",
                "while (System.getProperty(\"lottery.goes.on\") == null) { Thread.onSpinWait(); }")), "hangs");
        assertThatThrownBy(() -> shop.install(shop.lottery("1.2.0"))).hasMessageContaining("plugins.restart-first");
        System.setProperty("lottery.goes.on", "now");
        shop.die();
        shop.start();
        shop.settled();
        assertThat(plugin().version()).isEqualTo("1.0.0");
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        shop.install(shop.lottery("1.2.0"));
    }

    @Test
    void a_plugin_that_says_it_is_unwell_is_taken_back_and_so_is_one_that_does_not_answer() {
        shop.install(shop.lottery("1.0.0"));
        shop.secondsToBecomeHealthy(1);
        undone(new Change.Install(shop.starting("1.1.0", checking("throw new Exception(\"terminal unreachable\");"))),
                "terminal unreachable");
        undone(new Change.Install(shop.starting("1.2.0", checking(
                "new java.util.concurrent.CountDownLatch(1).await();"))), "1");
        assertThat(plugin().version()).isEqualTo("1.0.0");
        shop.install(shop.starting("1.3.0", checking("")));
        assertThat(plugin().version()).isEqualTo("1.3.0");
    }

    private static String checking(String body) {
        return """
                context.registerService(org.trivetpos.plugins.spi.HealthCheck.class,
                    new org.trivetpos.plugins.spi.HealthCheck() { public void check() throws Exception { %s } }, null);
                """.formatted(body);
    }

    @Test
    void parts_that_the_house_sees_broken_take_it_back() {
        shop.broken.put("1.0.0", "plugins.not-running");
        undone(new Change.Install(shop.lottery("1.0.0")), "");
        assertThat(shop.house.installed()).isEmpty();
    }

    @Test
    void a_plan_is_good_only_for_what_it_was_made_of() throws Exception {
        Path file = shop.lottery("1.0.0");
        Plan plan = shop.house.plan(new Change.Install(file));
        Files.copy(shop.lottery("1.0.1"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> shop.house.carryOut(shop.store.context(), plan, true))
                .hasMessageContaining("plugins.plan-stale");
        assertThat(shop.house.installed()).isEmpty();
    }

    @Test
    void what_does_not_resolve_is_refused_in_words_before_anything_changes() {
        assertThat(shop.house.plan(new Change.Install(shop.lottery("1.0.0", Map.of("Import-Package",
                "org.trivetpos.ordering.spi;version=\"[2.0,3)\""), Map.of()))).obstacles()).containsExactly(
                Refusal.of("plugins.wrong-version", "org.trivetpos.ordering.spi [2.0.0,3.0.0)", "1.4.0"));
        assertThat(shop.house.plan(new Change.Install(shop.lottery("1.0.0", Map.of("Import-Package",
                "org.nobody.has.this;version=\"1.1\""), Map.of()))).obstacles()).containsExactly(
                Refusal.of("plugins.nobody-offers", "org.nobody.has.this 1.1.0"));
        assertThat(shop.house.installed()).isEmpty();
    }

    @Test
    void two_that_need_each_other_are_refused_in_words() {
        Path chicken = shop.jars.jar("chicken.jar", other("org.example.chicken", "Import-Package",
                "org.example.egg", "Export-Package", "org.example.chicken"), Map.of());
        Path egg = shop.jars.jar("egg.jar", other("org.example.egg", "Import-Package",
                "org.example.chicken", "Export-Package", "org.example.egg"), Map.of());
        assertThat(shop.house.plan(new Change.Install(chicken)).obstacles())
                .containsExactly(Refusal.of("plugins.nobody-offers", "org.example.egg"));
        assertThat(shop.house.plan(new Change.Install(egg)).obstacles())
                .containsExactly(Refusal.of("plugins.nobody-offers", "org.example.chicken"));
        assertThat(shop.house.installed()).isEmpty();
    }

    private static Map<String, String> other(String name, String... more) {
        Map<String, String> headers = Jars.headers();
        headers.put("Bundle-SymbolicName", name);
        for (int n = 0; n < more.length; n += 2) {
            headers.put(more[n], more[n + 1]);
        }
        return headers;
    }

    @Test
    void those_who_use_it_are_named_in_the_plan_and_wired_anew() {
        shop.install(shop.lottery("1.0.0", Map.of("Export-Package", "org.example.lottery.api;version=\"1.0\""),
                Map.of()));
        shop.install(shop.jars.jar("user.jar", other("org.example.user", "Import-Package",
                "org.example.lottery.api;version=\"[1.0,2)\""), Map.of()));
        Path next = shop.lottery("1.1.0", Map.of("Export-Package", "org.example.lottery.api;version=\"1.1\""),
                Map.of());
        assertThat(shop.house.plan(new Change.Install(next)).restarted()).containsExactly("org.example.user");
        shop.install(next);
        assertThat(shop.framework.getBundleContext().getBundles()).filteredOn(
                bundle -> "org.example.user".equals(bundle.getSymbolicName()))
                .allMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
        Path breaking = shop.lottery("2.0.0", Map.of("Export-Package", "org.example.lottery.api;version=\"2.0\""),
                Map.of());
        assertThat(shop.house.plan(new Change.Install(breaking)).obstacles()).extracting(Refusal::code)
                .containsExactly("plugins.others-need");
        assertThat(shop.house.plan(new Change.Remove(RunningHouse.LOTTERY)).obstacles()).extracting(Refusal::code)
                .containsExactly("plugins.others-need");
    }

    @Test
    void data_that_are_newer_than_the_code_and_tables_of_another_are_refused() {
        shop.schemas.versions.put("lottery", 3);
        assertThat(shop.house.plan(new Change.Install(withTables("1.0.0", 2))).obstacles())
                .containsExactly(Refusal.of("plugins.data-newer", "lottery", 3, 2));
        shop.schemas.versions.clear();
        shop.install(shop.jars.jar("first.jar", other("org.example.first", "Trivet-Schema", "lottery"), Map.of()));
        assertThat(shop.house.plan(new Change.Install(withTables("1.0.0", 2))).obstacles())
                .containsExactly(Refusal.of("plugins.tables-of-another", "lottery", "org.example.first"));
    }

    @Test
    void a_roll_back_lets_the_older_code_live_with_the_newer_tables_and_data_stay_when_it_is_removed() {
        shop.install(withTables("1.0.0", 1));
        shop.schemas.versions.put("lottery", 1);
        assertThat(shop.house.plan(new Change.Install(withTables("1.1.0", 2))).migrations())
                .containsExactly("V2__step.sql");
        shop.install(withTables("1.1.0", 2));
        shop.schemas.versions.put("lottery", 2);
        shop.carryOut(new Change.RollBack(RunningHouse.LOTTERY));
        assertThat(shop.schemas.tolerated).containsEntry("lottery", 2);
        shop.carryOut(new Change.Remove(RunningHouse.LOTTERY));
        assertThat(shop.schemas.version("lottery")).isEqualTo(2);
        assertThat(shop.house.keptData()).hasSize(1);
        shop.house.purge(shop.store.context(), "lottery");
        assertThat(shop.house.keptData()).isEmpty();
        assertThat(shop.facts()).endsWith("plugins.PluginDataPurged");
    }

    @Test
    void orders_that_need_it_keep_it_unless_somebody_insists() {
        shop.install(shop.lottery("1.0.0"));
        shop.waitingOrders = 2;
        Plan plan = shop.house.plan(new Change.Remove(RunningHouse.LOTTERY));
        assertThat(plan.reservations()).containsExactly(Refusal.of("plugins.orders-wait", 2));
        assertThatThrownBy(() -> shop.house.carryOut(shop.store.context(), plan, false))
                .hasMessageContaining("plugins.orders-wait");
        assertThat(shop.house.installed()).hasSize(1);
        shop.house.carryOut(shop.store.context(), plan, true);
        assertThat(shop.house.installed()).isEmpty();
    }
}
