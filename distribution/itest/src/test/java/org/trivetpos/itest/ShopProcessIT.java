package org.trivetpos.itest;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trivetpos.testkit.shop.ShopProcess;

/** What a store's admin relies on: start, stop, restart, and who may read what. */
class ShopProcessIT {

    private static ShopProcess shop;

    @BeforeAll
    static void start() {
        shop = Shops.fresh("process").start();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void the_admin_may_use_the_shell_with_the_password_of_the_first_start() {
        assertThat(shop.shell("bundle:list --no-format -t 0")).contains("Trivet on JDK 24 and later");
    }

    @Test
    void the_password_is_kept_as_a_hash_that_only_the_owner_may_read() throws Exception {
        Path users = shop.data().resolve("etc/users.properties");

        assertThat(Files.readString(users)).containsPattern("admin ?= ?\\{CRYPT\\}[0-9a-fA-F]{128}\\{CRYPT\\}");
        assertThat(Files.getPosixFilePermissions(users)).isEqualTo(fromString("rw-------"));
    }

    @Test
    void a_shop_stops_and_starts_again_with_its_data() throws Exception {
        shop.stop();
        Path database = shop.data().resolve("store/trivet.mv.db");
        assertThat(database).isNotEmptyFile();

        try (ServerSocket ignored = defaultPortOfWebServers()) {
            shop.start();
        }

        assertThat(shop.errors()).isEmpty();
        try (Stream<Path> logs = Files.list(shop.data().resolve("log"))) {
            assertThat(logs.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("jvm-crash"));
        }
    }

    /** Taken, so that a shop that tried it while it starts, at whatever address, would fail and say so. */
    private static ServerSocket defaultPortOfWebServers() throws IOException {
        ServerSocket taken = new ServerSocket();
        try {
            taken.bind(new InetSocketAddress(8080));
        } catch (BindException byAnother) {
            assertThat(byAnother).hasMessageContaining("in use");
        }
        return taken;
    }

    @Test
    void a_shop_survives_a_power_cut_of_its_process() throws Exception {
        shop.kill();

        shop.start();

        assertThat(shop.shell("bundle:list --no-format -t 0")).contains("Trivet library: Vaadin");
    }

    @Test
    void the_admin_may_ask_what_a_plugin_would_bring() {
        Path tender = shop.program().resolve("system/org/trivetpos/tender-cash/0.1.0/tender-cash-0.1.0.jar");
        Path library = shop.program().resolve("system/org/trivetpos/lib-flyway/0.1.0/lib-flyway-0.1.0.jar");

        assertThat(shop.shell("plugin:check " + tender)).contains("org.trivetpos.tender.cash 0.1.0",
                "org.trivetpos.settlement.spi.Tender");
        assertThat(shop.shell("plugin:check " + library)).contains("org.postgresql.*");
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void the_program_folder_is_never_written_to() throws Exception {
        Path program = shop.program();

        assertThat(program.resolve("data")).doesNotExist();
        assertThat(program.resolve("lock")).doesNotExist();
        assertThat(program.resolve("etc/host.key")).doesNotExist();
        assertThat(shop.data().resolve("etc/host.key")).exists();
    }
}
