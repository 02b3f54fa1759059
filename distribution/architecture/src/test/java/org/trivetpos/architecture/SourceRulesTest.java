package org.trivetpos.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that can be read from the sources alone. Each failure says what to do instead. */
class SourceRulesTest {

    private static final Pattern EMPTY_CATCH = Pattern.compile("catch \\([^)]*\\)\\s*\\{\\s*\\}");
    private static final Pattern TEXT_KEY =
            Pattern.compile("Refusal\\.of\\(\\s*\"([a-z][a-z.0-9-]*)\"");
    private static final Pattern CONFIGURED = Pattern.compile("(?m)^ +[\\w\\[\\]]+ (\\w+)\\(\\) default");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z.]+);");
    private static final List<String> HEADINGS = List.of("## What it is", "## How to install", "## Settings",
            "## What it contributes", "## How it is tested");

    private final Path root = root();

    @Test
    void a_file_stays_under_300_lines_and_a_line_under_120_characters() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : java("")) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > 300) {
                tooLong.add(root.relativize(file) + " has " + lines.size() + " lines: give a part of it a file");
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > 120) {
                    tooLong.add(root.relativize(file) + ":" + (i + 1) + " is longer than 120 characters: break it");
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** A settings file says {@code developer.mode} for {@code developer_mode()}: declarative services want it so. */
    @Test
    void a_readme_names_the_settings_of_its_bundle_as_a_settings_file_does() throws IOException {
        List<String> unnamed = new ArrayList<>();
        for (Path file : java("/src/main/")) {
            String text = Files.readString(file);
            Path bundle = root.resolve(root.relativize(file).toString().replaceAll("/src/main/.*", ""));
            Matcher settings = CONFIGURED.matcher(text);
            while (text.contains("@ObjectClassDefinition(") && settings.find()) {
                String name = settings.group(1).replace('_', '.');
                if (!Files.readString(bundle.resolve("README.md")).contains("`" + name + "`")) {
                    unnamed.add(root.relativize(bundle) + "/README.md: say what `" + name + "` does, by that name");
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void no_exception_is_swallowed() throws IOException {
        List<String> swallowed = new ArrayList<>();
        for (Path file : java("/src/main/")) {
            if (EMPTY_CATCH.matcher(Files.readString(file)).find()) {
                swallowed.add(root.relativize(file) + ": an empty catch hides trouble; handle it or say why not");
            }
        }
        assertThat(swallowed).isEmpty();
    }

    @Test
    void every_exported_package_has_a_version() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path file : java("/package-info.java")) {
            String text = Files.readString(file);
            if (text.contains("@Export") && !text.contains("@Version(")) {
                bare.add(root.relativize(file) + ": add @Version, so that plugins can say what they need");
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void every_package_is_null_marked() throws IOException {
        Set<Path> bare = new TreeSet<>();
        for (Path file : java("/src/main/")) {
            Path info = file.resolveSibling("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
                bare.add(root.relativize(file.getParent()));
            }
        }
        assertThat(bare).as("packages without a package-info.java with @NullMarked").isEmpty();
    }

    @Test
    void every_bundle_says_what_it_is_under_five_headings() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path bnd : files("bnd.bnd")) {
            Path folder = bnd.getParent();
            if (folder.equals(root)) {
                continue;
            }
            Path readme = folder.resolve("README.md");
            String text = Files.exists(readme) ? Files.readString(readme) : "";
            for (String heading : HEADINGS) {
                if (!text.contains(heading)) {
                    silent.add(root.relativize(readme) + ": write the section '" + heading + "'");
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void both_languages_know_the_same_texts() throws IOException {
        List<String> gaps = new ArrayList<>();
        for (Path chinese : files("texts_zh.properties")) {
            Set<String> zh = keys(chinese);
            Set<String> en = keys(chinese.resolveSibling("texts_en.properties"));
            zh.stream().filter(k -> !en.contains(k)).forEach(k -> gaps.add(k + " is missing in English"));
            en.stream().filter(k -> !zh.contains(k)).forEach(k -> gaps.add(k + " is missing in Chinese"));
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void every_refusal_is_said_in_words() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path texts : files("texts_zh.properties")) {
            known.addAll(keys(texts));
        }
        Set<String> silent = new TreeSet<>();
        for (Path file : java("/src/main/")) {
            Matcher keys = TEXT_KEY.matcher(Files.readString(file));
            while (keys.find()) {
                if (!known.contains(keys.group(1)) && !keys.group(1).endsWith(".")) {
                    silent.add(keys.group(1) + " in " + root.relativize(file) + ": add it to both texts files");
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void every_gate_has_a_name_that_people_understand() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path texts : files("texts_zh.properties")) {
            known.addAll(keys(texts));
        }
        Set<String> nameless = new TreeSet<>();
        for (Path file : java("/platform/api/")) {
            String text = Files.readString(file);
            Matcher home = PACKAGE.matcher(text);
            if (text.contains("@ConsumerType\n") && home.find()) {
                String gate = home.group(1) + "." + file.getFileName().toString().replace(".java", "");
                if (!known.contains("plugins.gate." + gate)) {
                    nameless.add(gate + ": add plugins.gate." + gate + " to the texts of platform/plugins");
                }
            }
        }
        assertThat(nameless).as("what a plugin contributes is shown before it is let in").isEmpty();
    }

    @Test
    void versions_stand_in_the_root_pom_only() throws IOException {
        Pattern literal = Pattern.compile("<version>(\\d[^<]*)</version>");
        List<String> scattered = new ArrayList<>();
        for (Path pom : files("pom.xml")) {
            // a partner's plugin has a version of its own
            if (pom.getParent().equals(root) || pom.toString().contains("/golden/")) {
                continue;
            }
            String body = Files.readString(pom).replaceAll("(?s)<parent>.*?</parent>", "");
            Matcher found = literal.matcher(body);
            while (found.find()) {
                scattered.add(root.relativize(pom) + " pins " + found.group(1) + ": move it to the root pom.xml");
            }
        }
        assertThat(scattered).isEmpty();
    }

    private Set<String> keys(Path file) throws IOException {
        Properties texts = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private List<Path> java(String part) throws IOException {
        return all().stream().filter(p -> p.toString().endsWith(".java"))
                .filter(p -> p.toString().contains(part)).toList();
    }

    private List<Path> files(String name) throws IOException {
        return all().stream().filter(p -> p.getFileName().toString().equals(name)).toList();
    }

    private List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String part : List.of("platform", "bundles", "distribution", "features", "plugin-sdk")) {
            if (Files.isDirectory(root.resolve(part))) {
                try (Stream<Path> walk = Files.walk(root.resolve(part))) {
                    walk.filter(Files::isRegularFile)
                            .filter(p -> !p.toString().toLowerCase(Locale.ROOT).contains("/target/"))
                            // what the archetype writes is looked at in its golden trees, not in its templates
                            .filter(p -> !p.toString().contains("/archetype-resources/"))
                                    .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bnd.bnd")) || !Files.isDirectory(folder.resolve("platform"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
