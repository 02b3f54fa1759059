package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.Available;
import org.trivetpos.plugins.Offering;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.testkit.plugin.Jars;

class RepositoriesTest {

    private static final Limits LIMITS = new Limits(4096, Limits.MEGABYTE, 100);

    @TempDir
    Path folder;

    private HttpServer server;
    private Path jar;
    private String index = "";

    @BeforeEach
    void serve() throws Exception {
        Files.createDirectories(folder.resolve("jars"));
        jar = new Jars(folder.resolve("jars")).jar("lottery.jar", Jars.headers(), Map.of("a.txt", new byte[] {1}));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = switch (exchange.getRequestURI().getPath()) {
                case "/repo/index.xml" -> index.getBytes(StandardCharsets.UTF_8);
                case "/repo/lottery.jar" -> Files.readAllBytes(jar);
                case "/repo/endless.jar" -> new byte[8192];
                default -> new byte[0];
            };
            exchange.sendResponseHeaders(answer.length == 0 ? 404 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/repo/" + path;
    }

    private Repositories repositories(String... addresses) {
        return new Repositories(List.of(addresses), new PluginFiles(new TrustedSigners(folder), LIMITS), LIMITS,
                folder.resolve("fetched"));
    }

    private static String resource(String version, String url, String sha256) {
        return """
                <resource>
                  <requirement namespace="osgi.wiring.package"><attribute name="url" value="nowhere"/></requirement>
                  <capability namespace="osgi.identity">
                    <attribute name="osgi.identity" value="org.example.lottery"/>
                    <attribute name="type" value="osgi.bundle"/>
                    <attribute name="version" type="Version" value="%s"/>
                  </capability>
                  <capability namespace="osgi.content">
                    <attribute name="osgi.content" value="%s"/><attribute name="url" value="%s"/>
                  </capability>
                </resource>
                """.formatted(version, sha256, url);
    }

    private static String repository(String... resources) {
        return "<repository xmlns='http://www.osgi.org/xmlns/repository/v1.0.0' name='r'>"
                + String.join("", resources) + "</repository>";
    }

    private String sha256() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }

    @Test
    void an_index_is_read_and_its_file_fetched() throws Exception {
        index = repository(resource("1.10.0", "lottery.jar", sha256()), resource("1.2", "older.jar", ""));
        List<Available> offered = repositories(address("index.xml")).all().plugins();
        assertThat(offered).extracting(Available::version).containsExactly("1.2.0", "1.10.0");
        assertThat(offered.getLast()).isEqualTo(new Available(new PluginId("org.example.lottery"), "1.10.0",
                address("lottery.jar"), sha256()));
        Path fetched = repositories().fetch(offered.getLast());
        assertThat(Files.readAllBytes(fetched)).isEqualTo(Files.readAllBytes(jar));
        assertThatThrownBy(() -> repositories().fetch(offered.getFirst())).hasMessageContaining("not-fetched");
    }

    @Test
    void a_file_that_is_not_what_was_promised_or_too_large_is_not_kept() throws IOException {
        PluginId id = new PluginId("org.example.lottery");
        assertThatThrownBy(() -> repositories().fetch(new Available(id, "1.2.0", address("lottery.jar"),
                "00".repeat(32)))).hasMessageContaining("not-fetched");
        assertThatThrownBy(() -> repositories().fetch(new Available(id, "1.2.0", address("endless.jar"), "")))
                .hasMessageContaining("more than 4096 bytes");
        try (var left = Files.list(folder.resolve("fetched"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_folder_offers_the_plugins_in_it() throws IOException {
        Files.writeString(folder.resolve("jars/readme.jar"), "no jar");
        assertThat(repositories(folder.resolve("jars").toString()).all().plugins()).singleElement()
                .extracting(Available::version).isEqualTo("1.2.0");
    }

    @Test
    void what_cannot_be_read_is_said_in_words_and_entities_are_not_followed() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        index = "<!DOCTYPE repository [<!ENTITY x SYSTEM '" + folder.resolve("secret.txt").toUri() + "'>]>"
                + repository(resource("1.0", "&x;.jar", ""));
        String missing = folder.resolve("missing").toString();
        for (String bad : List.of(address("index.xml"), address("nothing.xml"), missing,
                "ftp://example.org/index.xml")) {
            assertThat(repositories(bad).all().unread()).containsExactly(Refusal.of("plugins.no-repository", bad));
        }
    }

    @Test
    void what_one_offers_is_there_though_another_cannot_be_read() {
        Offering offered = repositories(address("nothing.xml"), folder.resolve("jars").toString()).all();
        assertThat(offered.plugins()).extracting(Available::version).containsExactly("1.2.0");
        assertThat(offered.unread()).containsExactly(Refusal.of("plugins.no-repository", address("nothing.xml")));
    }
}
