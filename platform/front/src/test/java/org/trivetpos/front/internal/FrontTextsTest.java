package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.trivetpos.ordering.Order;
import org.trivetpos.printing.PrintJob;

class FrontTextsTest {

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(
                FrontTextsTest.class.getResourceAsStream("texts_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Properties zh = texts("zh");
        Properties en = texts("en");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(new MessageFormat(zh.getProperty(key)).getFormatsByArgumentIndex().length)
                    .as("placeholders of %s", key)
                    .isEqualTo(new MessageFormat(en.getProperty(key)).getFormatsByArgumentIndex().length);
        }
    }

    @Test
    void a_single_apostrophe_does_not_swallow_a_placeholder() throws IOException {
        Properties en = texts("en");
        assertThat(MessageFormat.format(en.getProperty("front.choice.price-per"),
                "kg")).isEqualTo("Today's price / kg");
    }

    @Test
    void everything_that_can_happen_has_its_words() {
        FrontTexts texts = new FrontTexts();
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            for (PrintJob.State state : PrintJob.State.values()) {
                assertThat(texts.pattern(language, "front.paper." + state)).isNotNull();
            }
            for (Order.Serving serving : Order.Serving.values()) {
                assertThat(texts.pattern(language, "front.serving." + serving)).isNotNull();
            }
            for (OrderDifference.Kind kind : OrderDifference.Kind.values()) {
                assertThat(texts.pattern(language, "front.changed." + kind)).isNotNull();
            }
            for (Takings.Problem problem : Takings.Problem.values()) {
                assertThat(problem == Takings.Problem.NONE
                        || texts.pattern(language, "front.problem." + problem) != null).isTrue();
            }
            for (Choice.Missing missing : Choice.Missing.values()) {
                assertThat(missing == Choice.Missing.NOTHING
                        || texts.pattern(language, "front.missing." + missing) != null).isTrue();
            }
        }
    }
}
