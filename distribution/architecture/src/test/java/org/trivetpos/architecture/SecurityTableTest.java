package org.trivetpos.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} says which test keeps which rule; a table that lies is worse than none. */
class SecurityTableTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final int AT_LEAST = 40;

    private final Path root = root();

    @Test
    void every_test_that_the_security_table_names_is_there() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(Files.readString(root.resolve("docs/security.md")));
        int found = 0;
        while (named.find()) {
            found++;
            if (!tests.getOrDefault(named.group(1), "").contains(" void " + named.group(2) + "(")) {
                missing.add(named.group(1) + "#" + named.group(2)
                        + ": docs/security.md names it; name the test that keeps this rule now");
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(AT_LEAST);
    }

    private Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String part : List.of("platform", "bundles", "distribution")) {
            try (Stream<Path> walk = Files.walk(root.resolve(part))) {
                walk.filter(file -> file.toString().contains("/src/test/java/"))
                        .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), text(file)));
            }
        }
        return tests;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bnd.bnd")) || !Files.isDirectory(folder.resolve("platform"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
