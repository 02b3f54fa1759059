package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MenuTextsTest {

    private static final Pattern REFUSAL = Pattern.compile("\"(menu\\.[a-z]+(?:-[a-z]+)*)\"");
    private static final Set<String> COMMANDS = Set.of("menu.save-category", "menu.delete-category", "menu.save-item",
            "menu.save-level", "menu.delete-level", "menu.market-price", "menu.change", "menu.picture", "menu.item",
            "menu.edit");

    private final MenuTexts texts = new MenuTexts();

    @Test
    void every_refusal_has_words_in_both_languages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher refusal = REFUSAL.matcher(Files.readString(source));
                while (refusal.find()) {
                    keys.add(refusal.group(1));
                }
            }
        }
        keys.removeAll(COMMANDS);
        assertThat(keys).hasSizeGreaterThan(25);
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            for (String key : keys) {
                assertThat(texts.pattern(language, key)).as("%s in %s", key, language).isNotBlank();
            }
        }
    }

    @Test
    void numbers_of_dishes_are_counted_in_english() {
        String pattern = texts.pattern(Locale.ENGLISH, "menu.category-not-empty");
        assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {"Soups", 1})).contains("one dish");
        assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {"Soups", 7})).contains("7 dishes");
    }
}
