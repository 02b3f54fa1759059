package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.testkit.SequentialIds;

class PepperedPinsTest {

    private final PepperedPins pins = new PepperedPins(House.KEYS, new SequentialIds());

    @Test
    void thePinMatchesItsHashAndNoOtherPinDoes() {
        String kept = pins.hash("246810");
        assertThat(kept).startsWith("argon2id$8192$6$").doesNotContain("246810").hasSizeLessThan(200);
        assertThat(pins.matches("246810", kept)).isTrue();
        assertThat(pins.matches("246811", kept)).isFalse();
        assertThat(pins.matches("", kept)).isFalse();
    }

    @Test
    void twoPeopleWithTheSamePinHaveDifferentHashes() {
        assertThat(pins.hash("1234")).isNotEqualTo(pins.hash("1234"));
    }

    @Test
    void withoutThePepperOfThisShopAHashIsWorthless() {
        String kept = pins.hash("1234");
        assertThat(new PepperedPins(name -> new byte[32], new SequentialIds()).matches("1234", kept)).isFalse();
    }

    @Test
    void aHashMadeWithOtherCostsStillMatches() {
        PepperedPins cheaper = new PepperedPins(House.KEYS, new SequentialIds(), 64, 2);
        assertThat(pins.matches("1234", cheaper.hash("1234"))).isTrue();
    }

    @Test
    void aHashOfAnotherProgramIsAnErrorAndNotAWrongPin() {
        assertThatIllegalStateException().isThrownBy(() -> pins.matches("1234", "$2a$10$abc"));
    }

    @ParameterizedTest
    @CsvSource({"12a4,identity.pin-not-digits", "'12 34',identity.pin-not-digits", "-123,identity.pin-not-digits",
        "123,identity.pin-length", "'',identity.pin-length", "1234567890123,identity.pin-length",
        "0000,identity.pin-all-the-same", "777777,identity.pin-all-the-same"})
    void aPinThatIsNoneIsRefused(String pin, String code) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> PinRules.checked(pin))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.refusal().args().toString()).doesNotContain(pin.isEmpty() ? "none" : pin));
    }

    @ParameterizedTest
    @CsvSource({"1234,1234", "１２３４,1234", "' 2345 ',2345", "123456789012,123456789012"})
    void digitsAreDigitsOnEveryKeyboard(String typed, String digits) {
        assertThat(PinRules.checked(typed)).isEqualTo(digits);
    }

    @Test
    void whoMayApproveNeedsSixDigits() {
        Role approver = new Role(new RoleId("a"), LocalText.same("A"), Set.of("identity.approve"));
        Role cook = new Role(new RoleId("c"), LocalText.same("C"), Set.of("menu.sold-out"));
        PinRules.checkLength(6, approver, "x");
        PinRules.checkLength(4, cook, "x");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> PinRules.checkLength(5, approver, "x"))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("identity.pin-too-short-for-role"));
    }
}
