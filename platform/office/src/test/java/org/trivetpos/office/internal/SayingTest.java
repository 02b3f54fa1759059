package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingTest {

    private static final Pattern TYPE = Pattern.compile("@FactType\\(\"(\\w+\\.\\w+)\"");

    private record Language(boolean chinese, Properties texts) implements Saying.Words {

        static Language of(String language) throws IOException {
            Properties texts = new Properties();
            try (var in = OfficeTexts.class.getResourceAsStream("texts_" + language + ".properties")) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return new Language(language.equals("zh"), texts);
        }

        @Override
        public String money(Money amount) {
            return amount.getAmount().toPlainString();
        }

        @Override
        public String moment(Instant at) {
            return at.toString();
        }

        @Override
        public String day(LocalDate day) {
            return day.toString();
        }

        @Override
        public String staff(String id) {
            return "陈静";
        }

        @Override
        public String permission(String key) {
            return "退菜";
        }

        @Override
        public String terminal(String id) {
            return "收银台";
        }

        @Override
        public String known(String key, String otherwise) {
            return texts.getProperty("office.says." + key, otherwise);
        }
    }

    private static String say(String language, String type, String json) throws IOException {
        Language words = Language.of(language);
        return new Saying(words).of(words.known(type, ""), new ObjectMapper().readTree(json));
    }

    private static String corpus(String room, String type) throws IOException {
        return Files.readString(Path.of("../" + room + "/src/test/resources/facts/" + type + "-1.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ordering   | ordering.CompGiven       | 订单 7：宫保鸡丁 x 1（48.00），赠送原因：赔礼
        ordering   | ordering.DiscountGiven   | 订单 7 宫保鸡丁 x 1：打折 10%，原因：熟客
        ordering   | ordering.PriceTyped      | 订单 7 清蒸鲈鱼 x 1：改价 88.00 → 80.00
        settlement | settlement.CheckRefunded | 订单 7（小票 3）退款 47.00，原因：菜凉了：宫保鸡丁 × 1
        ordering   | ordering.LinesReturned   | 订单 1 退菜：米饭 × 1，原因：凉了
        ordering   | ordering.LineVoided      | 订单 1 退菜：米饭 × 2（4.00），原因：点错，可再卖
        settlement | settlement.PaymentReturned | 退回 47.00（现金）
        store      | store.DayClosed          | 营业日 2026-11-23 已日结：Z 12
        till       | till.ShiftOpened         | 王芳在“收银台”开班，备用金 300.00
        till       | till.ShiftClosed         | 王芳交班：营业额 47.00，应有 300.00，实点 299.00，长短款 -1.00""")
    void aFactIsSaidInWordsOfTheRestaurant(String room, String type, String sentence) throws IOException {
        assertThat(say("zh", type, corpus(room, type))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ordering   | ordering.CompGiven       | 'Order 7: 宫保鸡丁 x 1 (48.00), given away because: To make up'
        ordering   | ordering.DiscountGiven   | 'Order 7, 宫保鸡丁 x 1: 10% off, because: Regular guest'
        settlement | settlement.CheckRefunded | 'Order 7 (receipt 3): 47.00 refunded because: It was cold: \
        Kung Pao Chicken × 1'
        store      | store.DayClosed          | Business day 2026-11-23 closed: Z 12""")
    void inEnglishToo(String room, String type, String sentence) throws IOException {
        assertThat(say("en", type, corpus(room, type))).isEqualTo(sentence);
    }

    @Test
    void whatIsTakenBackIsSaidAsSuch() throws IOException {
        assertThat(say("en", "ordering.CompGiven", "{\"number\":7,\"what\":\"Rice\",\"value\":\"CNY 200\"}"))
                .isEqualTo("Order 7: sold after all: Rice (2.00)");
        assertThat(say("en", "ordering.DiscountGiven", "{\"number\":7,\"what\":\"\",\"share\":0}"))
                .isEqualTo("Order 7: discount taken back");
        assertThat(say("zh", "menu.SoldOutChanged", "{\"item\":\"i\"}")).isEqualTo("恢复供应");
        assertThat(say("zh", "menu.SoldOutChanged", "{\"item\":\"i\",\"left\":0}")).isEqualTo("沽清：还剩 0 份");
    }

    @Test
    void whenAPriceLevelHoldsIsSaidInWords() throws IOException {
        String lunch = """
            {"level":{"id":"l","name":{"zh":"午市","en":"Lunch"},"position":10,"bands":[{"days":["MONDAY","SUNDAY"],\
            "from":"11:00","to":"14:00","first":"2026-11-23","modes":[]}]}}""";
        assertThat(say("zh", "menu.PriceLevelSaved", lunch))
                .isEqualTo("保存价格级别“午市”：周一、周日 11:00–14:00，2026-11-23 起");
        assertThat(say("en", "menu.PriceLevelSaved", lunch))
                .isEqualTo("Price level “Lunch” saved: Mon, Sun 11:00–14:00, from 2026-11-23");
        assertThat(say("en", "menu.PriceLevelSaved", """
                {"level":{"name":{"zh":"午市","en":"Lunch"},"bands":[]}}"""))
                .isEqualTo("Price level “Lunch” saved: no times");
    }

    @Test
    void noChangeIsNotSaid() throws IOException {
        assertThat(say("zh", "settlement.PaymentTaken",
                "{\"tender\":\"cash\",\"received\":\"CNY 5000\",\"change\":\"CNY 300\"}"))
                .isEqualTo("收款 50.00（现金），找零 3.00");
        assertThat(say("zh", "settlement.PaymentTaken",
                "{\"tender\":\"cash\",\"received\":\"CNY 5000\",\"change\":\"CNY 0\"}")).isEqualTo("收款 50.00（现金）");
    }

    @Test
    void aNameThatStaysIsSaidOnce() throws IOException {
        assertThat(say("en", "identity.StaffChanged", "{\"before\":{\"name\":\"陈静\"},\"after\":{\"name\":\"陈静\"}}"))
                .isEqualTo("陈静 changed");
        assertThat(say("zh", "identity.StaffChanged", "{\"before\":{\"name\":\"陈静\"},\"after\":{\"name\":\"陈晶\"}}"))
                .isEqualTo("员工 陈静 已修改 → 陈晶");
    }

    @Test
    void everyFactOfTheProgramHasANameAndASentenceAndCanBeLookedFor() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("../api"))) {
            for (Path source : sources.filter(file -> file.toString().contains("src/main")
                    && file.toString().endsWith(".java")).toList()) {
                Matcher type = TYPE.matcher(Files.readString(source));
                while (type.find()) {
                    types.add(type.group(1));
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(50);
        for (String language : Set.of("zh", "en")) {
            Properties texts = Language.of(language).texts();
            assertThat(types).allSatisfy(type -> assertThat(texts.stringPropertyNames())
                    .contains("office.fact." + type, "office.says." + type));
            FactKinds.GROUPS.forEach(group -> assertThat(texts.stringPropertyNames())
                    .contains("office.journal.group." + group.getKey()));
        }
        assertThat(FactKinds.types()).containsExactlyInAnyOrderElementsOf(types);
    }
}
