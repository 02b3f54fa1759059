package org.trivetpos.itest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.plugin.PluginJar;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.shop.ShopProcess;

/** Plugins by which a shop dies: it comes back by itself, without them, and with everything it had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class HostilePluginIT {

    private static final String NAME = "org.example.hostile";

    private final ShopProcess shop = Shops.fresh("hostile");
    private Signer partner;
    private Process supervisor;

    @BeforeAll
    void open() throws Exception {
        shop.start();
        partner = Signer.named("partner", shop.data());
        partner.trustedBy(shop.data());
        shop.await("there is a journal", () -> shop.shell("journal:verify").contains("INTACT"));
        shop.stop();
        supervisor = shop.supervised();
        shop.awaitAnswer();
    }

    @AfterAll
    void close() throws Exception {
        shop.close();
        assertThat(supervisor.waitFor(30, TimeUnit.SECONDS)).as("the supervisor ends with the shop").isTrue();
    }

    private String install(String version, String start) throws Exception {
        Path jar = PluginJar.of(NAME, version).starting(start)
                .write(shop.data().resolve("hostile-" + version + ".jar"));
        return shop.shell("plugin:install " + partner.sign(jar));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void what_ends_or_exhausts_the_process_is_quarantined_and_the_shop_is_back_by_itself() throws Exception {
        assertThat(install("1.0.0", "System.exit(3);")).contains("System.exit");
        assertThat(shop.shell("plugin:list")).doesNotContain(NAME);

        long first = shop.process().pid();
        install("2.0.0", "Class.forName(\"java.lang.System\").getMethod(\"exit\", int.class).invoke(null, 3);");
        backAfter(first);
        assertThat(shop.shell("plugin:list")).containsPattern(NAME + " +2\\.0\\.0 +quarantined");
        assertThat(shop.shell("plugin:remove " + NAME)).contains("Done");

        long second = shop.process().pid();
        assertThat(install("3.0.0", """
                Thread eater = new Thread(() -> {
                    java.util.List<byte[]> eaten = new java.util.ArrayList<>();
                    while (true) { eaten.add(new byte[1 << 24]); }
                });
                eater.setDaemon(true);
                eater.start();""")).contains("Install");
        backAfter(second);
        assertThat(shop.shell("plugin:list")).containsPattern(NAME + " +3\\.0\\.0 +quarantined");
        assertThat(shop.shell("journal:tail")).contains("plugins.PluginQuarantined");
        assertThat(shop.shell("journal:verify")).contains("INTACT");
        assertThat(shop.shell("plugin:remove " + NAME)).contains("Done");
        assertThat(shop.shell("plugin:list")).doesNotContain(NAME);
    }

    private void backAfter(long pid) {
        ProcessHandle.of(pid).ifPresent(died -> died.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        shop.awaitAnswer();
        assertThat(shop.process().pid()).isNotEqualTo(pid);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_migration_that_fails_half_way_is_taken_back_with_what_it_had_done() throws Exception {
        PluginJar first = tables("1.0.0").entry("db/hostile/V1__points.sql",
                "create table hostile.points (id int primary key, points int not null);"
                        + "insert into hostile.points values (1, 10), (2, 20);");
        assertThat(shop.shell("plugin:install " + partner.sign(first.write(shop.data().resolve("h1.jar")))))
                .contains("Done");
        PluginJar second = tables("2.0.0").entry("db/hostile/V1__points.sql",
                "create table hostile.points (id int primary key, points int not null);"
                        + "insert into hostile.points values (1, 10), (2, 20);")
                .entry("db/hostile/V2__levels.sql", "alter table hostile.points add column level int default 0;"
                        + "delete from hostile.points where id = 1; insert into hostile.nowhere values (1);");
        String said = shop.shell("plugin:install " + partner.sign(second.write(shop.data().resolve("h2.jar"))));
        assertThat(said).contains("V2__levels.sql").contains("everything is as before");
        assertThat(shop.shell("plugin:list")).containsPattern(NAME + " +1\\.0\\.0 +runs");
        assertThat(shop.shell("plugin:remove " + NAME)).contains("Done");
        assertThat(shop.shell("plugin:list")).contains("hostile (2 rows)");
        assertThat(shop.shell("plugin:purge --for-good hostile")).contains("gone");
        assertThat(shop.shell("plugin:list")).doesNotContain("hostile (");
    }

    private static PluginJar tables(String version) {
        return PluginJar.of(NAME, version).header("Trivet-Schema", "hostile");
    }
}
