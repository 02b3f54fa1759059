package org.trivetpos.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.spi.TextSource;

class LiveTextsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final Clock clock = Clock.fixed(NOON, ZoneId.of("Asia/Shanghai"));
    private final GateHouse house = new GateHouse(clock);
    private final LiveTexts texts = new LiveTexts(clock, house);

    private record Sentences(Map<String, String> zh, Map<String, String> en) implements TextSource {
        @Override
        public String baseName() {
            return "unused";
        }

        @Override
        public String pattern(Locale locale, String key) {
            return (locale.getLanguage().equals("zh") ? zh : en).get(key);
        }
    }

    private void say(String key, String zh, String en) {
        texts.addSource(new Sentences(Map.of(key, zh), Map.of(key, en)));
    }

    @Test
    void moneyQuantityAndNamesAreShownAsPeopleWriteThem() {
        say("a", "{0} {1} 斤，{2}", "{1} x {0}: {2}");
        Object[] args = {LocalText.same("x"), Quantity.parse("1.350"), Money.ofMinor(CurrencyUnit.of("CNY"), 123450)};
        args[0] = new LocalText("鲈鱼", "Sea bass");
        assertThat(texts.text(Locale.SIMPLIFIED_CHINESE, "a", args)).isEqualTo("鲈鱼 1.35 斤，¥1,234.50");
        assertThat(texts.text(Locale.US, "a", args)).isEqualTo("1.35 x Sea bass: ¥1,234.50");
    }

    @Test
    void aNegativeAmountHasItsSignInFront() {
        say("a", "{0}", "{0}");
        assertThat(texts.text(Locale.ENGLISH, "a", Money.ofMinor(CurrencyUnit.of("CNY"), -5))).isEqualTo("-¥0.05");
        assertThat(texts.text(Locale.ENGLISH, "a", Money.ofMinor(CurrencyUnit.JPY, 500))).isEqualTo("JPY 500");
    }

    @Test
    void timesAreShownInTheZoneOfTheShop() {
        say("a", "{0}", "{0,date,yyyyMMdd} {1} {2}");
        assertThat(texts.text(Locale.CHINESE, "a", NOON)).isEqualTo("2026-11-23 12:00");
        assertThat(texts.text(Locale.ENGLISH, "a", NOON, LocalDate.of(2026, 1, 2), new StaffId("s1")))
                .isEqualTo("20261123 2026-01-02 s1");
    }

    @Test
    void listsAreJoinedAsTheLanguageDoes() {
        say("a", "{0}", "{0}");
        assertThat(texts.text(Locale.CHINESE, "a", List.of("葱", "姜"))).isEqualTo("葱、姜");
        assertThat(texts.text(Locale.ENGLISH, "a", List.of("onion", "ginger"))).isEqualTo("onion, ginger");
    }

    @Test
    void anUnknownKeyIsShownAsItself() {
        assertThat(texts.text(Locale.CHINESE, "no.such")).isEqualTo("no.such");
        assertThat(texts.knows(Locale.CHINESE, "no.such")).isFalse();
    }

    @Test
    void aTextInTheOtherLanguageIsBetterThanAKeyButIsKnownAsAGap() {
        texts.addSource(new Sentences(Map.of("a", "只有中文"), Map.of()));
        assertThat(texts.text(Locale.ENGLISH, "a")).isEqualTo("只有中文");
        assertThat(texts.knows(Locale.ENGLISH, "a")).isFalse();
    }

    @Test
    void aSourceThatThrowsOrStallsTakesNoOtherTextsAlong() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        texts.addSource(new Sources(key -> {
            throw new IllegalStateException("no texts");
        }));
        texts.addSource(new Sources(key -> {
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return "late";
        }));
        say("a", "好", "good");
        assertThat(texts.text(Locale.CHINESE, "a")).isEqualTo("好");
        assertThat(texts.text(Locale.ENGLISH, "a")).isEqualTo("good");
        assertThat(texts.text(Locale.ENGLISH, "b")).isEqualTo("b");
        assertThat(house.troubles()).hasSize(1);
        release.countDown();
    }

    @Test
    void whatASourceCouldNotSayOnceItMaySayTheNextTime() {
        AtomicBoolean broken = new AtomicBoolean(true);
        texts.addSource(new Sources(key -> {
            if (broken.get()) {
                throw new IllegalStateException("not yet");
            }
            return "now";
        }));
        assertThat(texts.text(Locale.ENGLISH, "a")).isEqualTo("a");
        broken.set(false);
        assertThat(texts.text(Locale.ENGLISH, "a")).isEqualTo("now");
    }

    @Test
    void aTextThatIsNoPatternIsShownAsItIs() {
        say("a", "{", "half {0 of it");
        assertThat(texts.text(Locale.ENGLISH, "a")).isEqualTo("half {0 of it");
    }

    /** Texts that come from anywhere. */
    private record Sources(UnaryOperator<String> answers) implements TextSource {
        @Override
        public String baseName() {
            return "unused";
        }

        @Override
        public String pattern(Locale locale, String key) {
            return answers.apply(key);
        }
    }

    @Test
    void textsComeAndGoWithTheirBundle() {
        assertThat(texts.text(Locale.CHINESE, "a")).isEqualTo("a");
        TextSource source = new Sentences(Map.of("a", "到"), Map.of());
        texts.addSource(source);
        assertThat(texts.text(Locale.CHINESE, Refusal.of("a"))).isEqualTo("到");
        texts.removeSource(source);
        assertThat(texts.text(Locale.CHINESE, "a")).isEqualTo("a");
    }
}
