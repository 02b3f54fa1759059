package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
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
import org.trivetpos.journal.Verification.Damage;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.store.ScheduledJobs.Outcome;

class OfficeTextsTest {

    private static final Pattern KEY = Pattern.compile("(?:\\bt|command|line)\\([^\"()]*\"([a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern EITHER = Pattern.compile("\\?\\s*\"([a-z.-]+)\"\\s*:\\s*\"([a-z.-]+)\"");

    private final Properties zh = read("zh");
    private final Properties en = read("en");

    @Test
    void bothLanguagesKnowTheSameKeys() {
        assertThat(zh.keySet()).isEqualTo(en.keySet());
    }

    @Test
    void everyKeyThatAScreenUsesIsWorded() throws IOException {
        Set<String> used = used();
        assertThat(used).hasSizeGreaterThan(150).contains("journal.verify", "jobs.retry", "shifts.tax");
        assertThat(used).allSatisfy(key -> assertThat(en.keySet()).contains("office." + key));
    }

    @Test
    void everyStateThatAScreenShowsIsWorded() {
        List<String> keys = new ArrayList<>();
        Stream.of(Pricing.values()).forEach(one -> keys.add("pricing." + one));
        Stream.of(Charge.values()).forEach(one -> keys.add("charge." + one));
        Stream.of(State.values()).forEach(one -> keys.add("job." + one));
        Stream.of(PrinterStatus.values()).forEach(one -> keys.add("status." + one));
        Stream.of(Damage.values()).forEach(one -> keys.add("damage." + one));
        Stream.of(Outcome.values()).forEach(one -> keys.add("scheduled.outcome." + one));
        Stream.of(PeriodPicker.Usual.values()).forEach(one -> keys.add("period." + one));
        assertThat(keys).allSatisfy(
                key -> assertThat(zh.keySet()).contains("office." + key.toLowerCase(Locale.ROOT)));
    }

    @Test
    void bothLanguagesFillTheSamePlaceholdersAndNoneIsSwallowedByAnApostrophe() {
        for (Object key : en.keySet()) {
            assertThat(placeholders(zh.getProperty((String) key))).as((String) key)
                    .isEqualTo(placeholders(en.getProperty((String) key)));
        }
    }

    @Test
    void noTextIsEmptyAndEnglishHoldsNoChineseButTheNameOfTheLanguage() {
        en.forEach((key, text) -> {
            assertThat((String) text).as((String) key).isNotBlank();
            if (!key.equals("office.language.zh")) {
                assertThat((String) text).as((String) key).doesNotContainPattern("\\p{IsHan}");
            }
        });
        zh.forEach((key, text) -> assertThat((String) text).as((String) key).isNotBlank());
    }

    private static Set<Integer> placeholders(String pattern) {
        Object[] marks = new Object[9];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = pattern.contains(",choice,") || pattern.contains(",number") ? (Object) (100 + i) : "<" + i + ">";
        }
        String filled = new MessageFormat(pattern, Locale.ROOT).format(marks);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < marks.length; i++) {
            if (filled.contains(String.valueOf(marks[i]))) {
                found.add(i);
            }
        }
        return found;
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith("Screen.java")
                    || file.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                for (Pattern pattern : List.of(KEY, EITHER)) {
                    Matcher match = pattern.matcher(code);
                    while (match.find()) {
                        for (int i = 1; i <= match.groupCount(); i++) {
                            keys.add(match.group(i));
                        }
                    }
                }
            }
        }
        keys.removeIf(key -> !key.contains(".") || key.startsWith("vaadin") || key.startsWith("office."));
        return keys;
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (var in = OfficeTexts.class.getResourceAsStream("texts_" + language + ".properties");
                var reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
