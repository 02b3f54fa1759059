package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityTextsTest {

    private static final Pattern REFUSAL = Pattern.compile("(?:Refusal\\.of\\(|-> )\"(identity\\.[a-z-]+)\"");

    private final IdentityTexts texts = new IdentityTexts();

    private static Set<String> keys(String language) {
        return new TreeSet<>(ResourceBundle.getBundle(new IdentityTexts().baseName(), Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }

    private static Set<String> refusals() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile).flatMap(file -> REFUSAL.matcher(text(file)).results()
                    .map((MatchResult found) -> found.group(1))).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRefusalHasWordsInBothLanguages() throws IOException {
        Set<String> refusals = refusals();
        // said by the login screen for an outcome that carries no key
        refusals.add("identity.paused");
        assertThat(refusals).hasSizeGreaterThan(10);
        assertThat(keys("zh")).isEqualTo(refusals);
        assertThat(keys("en")).isEqualTo(refusals);
    }

    @Test
    void everyTextSaysTheSameThingsInBothLanguages() {
        for (String key : keys("zh")) {
            String zh = Objects.requireNonNull(texts.pattern(Locale.CHINESE, key));
            String en = Objects.requireNonNull(texts.pattern(Locale.ENGLISH, key));
            assertThat(new MessageFormat(zh).getFormatsByArgumentIndex()).as(key)
                    .hasSameSizeAs(new MessageFormat(en).getFormatsByArgumentIndex());
            assertThat(new MessageFormat(en).format(new Object[] {1, 2, 3})).doesNotContain("{");
        }
    }
}
