package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.store.Setting.Kind.BOOLEAN;
import static org.trivetpos.store.Setting.Kind.INTEGER;
import static org.trivetpos.store.Setting.Kind.MONEY;
import static org.trivetpos.store.Setting.Kind.SECRET;
import static org.trivetpos.store.Setting.Kind.TEXT;
import static org.trivetpos.store.Setting.Kind.TIME;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.Setting;

class SettingTextTest {

    private static final LocalText LABEL = new LocalText("包厢费", "Room fee");

    private static Setting setting(Setting.Kind kind) {
        return new Setting("test.one", kind, LABEL, LABEL, "");
    }

    private static String kept(Setting.Kind kind, String typed) {
        SettingText text = SettingText.of(setting(kind), typed);
        assertThat(text.trouble()).isNull();
        return text.text();
    }

    private static String trouble(Setting.Kind kind, String typed) {
        SettingText text = SettingText.of(setting(kind), typed);
        assertThat(text.fits()).isFalse();
        return Objects.requireNonNull(text.trouble()).code();
    }

    @Test
    void aPriceOfMinusOneIsRefused() {
        assertThat(trouble(MONEY, "-1")).isEqualTo("store.setting-negative");
        assertThat(trouble(MONEY, "－1")).isEqualTo("store.setting-negative");
        assertThat(trouble(INTEGER, "-0.5")).isEqualTo("store.setting-negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e12", "1000000000000", "1e999999999", "10000000001"})
    void aPriceBeyondAnyBillIsRefused(String typed) {
        assertThat(trouble(MONEY, typed)).isEqualTo("store.setting-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", " ", "12元", "0x10", "1,000", "NaN",
        "111111111111111111111111111111111111111111111111111111"})
    void lettersAreNoPrice(String typed) {
        assertThat(trouble(MONEY, typed)).isEqualTo("store.setting-not-a-number");
        assertThat(trouble(INTEGER, typed)).isEqualTo("store.setting-not-a-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0.001", "1e-999999999"})
    void halfAFenIsNoPrice(String typed) {
        assertThat(trouble(MONEY, typed)).isEqualTo("store.setting-not-whole");
    }

    @ParameterizedTest
    @CsvSource({"8800,8800", "' 8800 ',8800", "０１２,12", "1.0,1", "+5,5", "10000000000,10000000000", "0,0"})
    void aNumberIsKeptInOneForm(String typed, String kept) {
        assertThat(kept(MONEY, typed)).isEqualTo(kept);
    }

    @Test
    void whatWasRefusedIsSaidBackButNotWithoutEnd() {
        assertThat(Objects.requireNonNull(SettingText.of(setting(MONEY), "x".repeat(100)).trouble()).args())
                .containsExactly(LABEL, "x".repeat(40) + "…");
    }

    @ParameterizedTest
    @CsvSource({"4:00,04:00", "04:00,04:00", "23:59,23:59", "0４：３０,04:30"})
    void aTimeIsKeptWithTwoDigitsForTheHour(String typed, String kept) {
        assertThat(kept(TIME, typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "4", "four", "12:60", "4:5", "-4:00", ""})
    void whatIsNoTimeOfTheDayIsRefused(String typed) {
        assertThat(trouble(TIME, typed)).isEqualTo("store.setting-not-a-time");
    }

    @Test
    void aSwitchIsTrueOrFalse() {
        assertThat(kept(BOOLEAN, "TRUE")).isEqualTo("true");
        assertThat(kept(BOOLEAN, "false")).isEqualTo("false");
        assertThat(trouble(BOOLEAN, "yes")).isEqualTo("store.setting-not-yes-or-no");
    }

    @Test
    void aTextHasAnEndAndNoControlCharacters() {
        assertThat(kept(TEXT, " 欢迎\n光临 ")).isEqualTo("欢迎\n光临");
        assertThat(trouble(TEXT, "x".repeat(2001))).isEqualTo("store.setting-too-long");
        assertThat(trouble(TEXT, "a\u001bb")).isEqualTo("store.setting-odd-characters");
    }

    @Test
    void aRefusedSecretIsNotSaidBack() {
        assertThat(Objects.requireNonNull(SettingText.of(setting(SECRET), "hush\u0000").trouble()).args())
                .containsExactly(LABEL);
    }

    @ParameterizedTest
    @CsvSource({"-11,store.setting-too-small", "41,store.setting-too-large", "-10,", "40,"})
    void aNumberStaysWithinTheBoundsOfItsSetting(String typed, @Nullable String code) {
        Refusal trouble = SettingText.of(setting(INTEGER).between(-10, 40), typed).trouble();
        assertThat(trouble == null ? null : trouble.code()).isEqualTo(code);
    }

    @Test
    void aTextHasAsManyCharactersAsItsSettingWants() {
        Setting code = setting(TEXT).between(2, 4);
        assertThat(Objects.requireNonNull(SettingText.of(code, " a ").trouble()).code())
                .isEqualTo("store.setting-too-short");
        assertThat(Objects.requireNonNull(SettingText.of(code, "abcde").trouble()).code())
                .isEqualTo("store.setting-too-long");
        assertThat(SettingText.of(code, "ab").fits()).isTrue();
    }

    @Test
    void whatIsNotOnTheListOfChoicesIsRefused() {
        Setting width = setting(INTEGER).oneOf(List.of(new Setting.Choice("58", LABEL),
                new Setting.Choice("80", LABEL)));
        assertThat(SettingText.of(width, "８０").text()).isEqualTo("80");
        assertThat(Objects.requireNonNull(SettingText.of(width, "60").trouble()))
                .isEqualTo(Refusal.of("store.setting-not-a-choice", LABEL, "60"));
    }
}
