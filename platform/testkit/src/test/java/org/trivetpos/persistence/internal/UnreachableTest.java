package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.kernel.internal.LiveTexts;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.Selling;
import org.trivetpos.testkit.TestStore;

class UnreachableTest {

    private static final Money TOTAL = Money.ofMinor(CurrencyUnit.of("CNY"), 6_150);

    @TempDir
    private Path folder;

    @Test
    void aServerThatDoesNotAnswerIsToldInWords() {
        assertThatThrownBy(() -> TestStore.postgres("jdbc:postgresql://127.0.0.1:1/shop", "u", "p", folder))
                .isInstanceOfSatisfying(StoreUnavailableException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("persistence.unreachable");
                    assertThat(refused.refusal().args()).containsExactly("jdbc:postgresql://127.0.0.1:1/shop");
                });
    }

    @Test
    void connectionsThatAreCutAreReplacedAndNothingIsLost() throws Exception {
        try (TestStore store = TestStore.postgres()) {
            Selling selling = new Selling(store);
            selling.settle(store.context(), TOTAL);
            try (Connection other = store.rawDataSource().getConnection(); Statement cut = other.createStatement()) {
                cut.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and datname = current_database()");
            }
            var context = store.context();
            for (int attempt = 1;; attempt++) {
                try {
                    selling.settle(context, TOTAL);
                    break;
                } catch (StoreUnavailableException told) {
                    assertThat(told.refusal().code()).isEqualTo("persistence.unreachable");
                    assertThat(attempt).isLessThan(5);
                }
            }
            store.sealAll();
            assertThat(store.journal().read(0, 10)).hasSize(4);
        }
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlaceholders() throws Exception {
        Properties zh = texts("zh");
        Properties en = texts("en");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
        LiveTexts texts = new LiveTexts(new MutableClock(), new GateHouse(new MutableClock()),
                    List.of(new PersistenceTexts()));
        for (String key : zh.stringPropertyNames()) {
            assertThat(placeholders(zh.getProperty(key))).as(key).isEqualTo(placeholders(en.getProperty(key)));
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(texts.text(locale, key, 1, 2, 3)).as(key).doesNotContain("{").isNotEqualTo(key);
            }
        }
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = PersistenceTexts.class.getResourceAsStream("texts_" + language + ".properties");
                var reader = new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher placeholder = Pattern.compile("\\{(\\d)").matcher(text);
        while (placeholder.find()) {
            found.add(placeholder.group(1));
        }
        return found;
    }
}
