package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderingTextsTest {

    private static final Pattern REFUSAL = Pattern.compile("Refusal\\.of\\(\"(ordering\\.[a-z-]+)\"");

    @Test
    void everyRefusalHasWordsInBothLanguages() throws IOException {
        Set<String> codes = refusals();
        OrderingTexts texts = new OrderingTexts();

        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(codes).allSatisfy(code -> {
            assertThat(texts.pattern(Locale.CHINESE, code)).as(code).isNotBlank();
            assertThat(texts.pattern(Locale.ENGLISH, code)).as(code).isNotBlank();
        });
    }

    private static Set<String> refusals() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher found = REFUSAL.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        return codes;
    }
}
