package org.trivetpos.sdk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The guide as a partner would follow it, and in the shop that it ends with all else that a partner is given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Of the file that is never compiled again. */
    private static final String FROZEN = "f1c35d68c2daae4d1c037cdaf5eec609b738acbbfc7aedcfc510c6f16dad8390";
    /** Some that between them have texts, tables, a screen and something that they ask for. */
    private static final List<String> SOME_KINDS = List.of("driver", "report", "screen");
    /** What the guide's own terminal still knows. */
    private static final String GO_ON = """
            set -e
            export TRIVET_KEY="$PWD/developer.p12" TRIVET_KEY_PASSWORD="$(cat key-password)" TRIVET_DATA="$PWD/shop"
            export TRIVET_SHELL_PASSWORD="$(sed -n 's/.*user admin, password \\([^ ]*\\) .*/\\1/p' shop.txt)"
            shop() { "$TRIVET/distribution/assembly/target/assembly/bin/trivet" shell "$@"; }
            """;

    private final Path trivet = root();
    private final Guide guide;
    private final Partner partner;
    private List<String> printed = List.of();
    private long millis;

    GuideIT() throws IOException {
        guide = Guide.read(trivet.resolve("plugin-sdk/guide/README.md"));
        partner = new Partner(trivet, Path.of(System.getProperty("trivet.work")).resolve("partner"),
                Boolean.getBoolean("trivet.guide.cold"));
    }

    @BeforeAll
    void followTheGuide() throws Exception {
        long begun = System.nanoTime();
        printed = guide.printed(partner.types(guide.script()));
        millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        Files.writeString(Path.of(System.getProperty("trivet.work")).resolve("guide.txt"),
                "lines to type: " + guide.lines() + "\nmachine time: " + millis + " ms\n\n"
                        + String.join("\n\n", printed) + "\n");
    }

    @AfterAll
    void stopTheShop() throws Exception {
        partner.types("TRIVET_DATA=\"$PWD/shop\" \"$TRIVET/run\" stop");
        partner.tidy();
    }

    @Test
    void the_guide_ends_with_the_plugin_running_in_a_started_shop() {
        assertThat(printed).hasSameSizeAs(guide.blocks());
        assertThat(printed.get(printed.size() - 2)).as("signed for the demo shop alone")
                .contains("Signed for the demo shop")
                .containsPattern("com\\.acme\\.mealvoucher +1\\.0\\.0 +(runs|运行)");
        assertThat(printed.getLast()).as("what the shop knows of a stranger")
                .containsPattern("does not know its signer|本店不认识签名者");
        assertThat(printed.getLast()).containsPattern("com\\.acme\\.mealvoucher +1\\.0\\.0 +(runs|运行)");
    }

    @Test
    void it_takes_at_most_sixty_lines_and_five_minutes() {
        assertThat(guide.lines()).isLessThanOrEqualTo(60);
        assertThat(Duration.ofMillis(millis)).isLessThan(LONGEST);
    }

    @Test
    void what_the_archetype_writes_builds_tests_and_installs_as_it_is() throws Exception {
        Path golden = trivet.resolve("plugin-sdk/archetype/src/test/golden");
        List<String> kinds = Boolean.getBoolean("trivet.guide.all") ? names(golden) : SOME_KINDS;
        String said = partner.types(GO_ON + """
                mkdir kinds && cd kinds
                for kind in %1$s; do cp -R %2$s/$kind/reference $kind; done
                cat > pom.xml <<EOF
                <project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>kinds</artifactId>
                <version>1</version><packaging>pom</packaging><modules>%3$s</modules></project>
                EOF
                mvn -q -B verify
                shop "$(for jar in */target/*.jar; do echo "plugin:install $PWD/$jar;"; done) plugin:list"
                """.formatted(String.join(" ", kinds), golden, kinds.stream()
                .map(kind -> "<module>" + kind + "</module>").collect(Collectors.joining())));
        assertThat(running(said)).as(said).filteredOn(id -> id.startsWith("com.example.")).hasSameSizeAs(kinds);
    }

    @Test
    void every_example_installs() throws Exception {
        Path examples = trivet.resolve("plugin-sdk/examples");
        String said = partner.types(GO_ON + """
                mkdir examples && cp %s/*/target/*-0.1.0.jar examples
                for jar in examples/*.jar; do
                    jarsigner -keystore "$TRIVET_KEY" -storepass:env TRIVET_KEY_PASSWORD "$jar" developer >/dev/null
                done
                shop "$(for jar in examples/*.jar; do echo "plugin:install $PWD/$jar;"; done) plugin:list"
                """.formatted(examples));
        assertThat(running(said)).as(said).filteredOn(id -> id.startsWith("org.trivetpos.example."))
                .hasSameSizeAs(names(examples));
    }

    @Test
    void the_plugin_that_was_compiled_against_the_first_api_still_runs() throws Exception {
        Path frozen = trivet.resolve("plugin-sdk/frozen/frozen-0.1.0.jar");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(frozen))))
                .as("the frozen file itself").isEqualTo(FROZEN);
        String said = partner.types(GO_ON + """
                jarsigner -keystore "$TRIVET_KEY" -storepass:env TRIVET_KEY_PASSWORD -signedjar frozen.jar %s \\
                    developer >/dev/null
                # it prices a basket, and the guide may be typed at a happy hour
                shop "plugin:remove org.trivetpos.example.happyhour" || true
                shop "plugin:install $PWD/frozen.jar; plugin:list"
                """.formatted(frozen));
        assertThat(running(said)).as(said).contains("org.trivetpos.frozen");
    }

    private static List<String> running(String said) {
        return said.lines().filter(line -> line.matches("\\S+ +[\\d.]+ +(runs|运行).*"))
                .map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).map(child -> child.getFileName().toString()).sorted().toList();
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("sdk"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
