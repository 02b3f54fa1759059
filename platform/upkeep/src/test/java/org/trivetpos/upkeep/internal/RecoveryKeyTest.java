package org.trivetpos.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryKeyTest {

    private static RecoveryKey random(long seed) {
        byte[] file = new byte[32];
        new Random(seed).nextBytes(file);
        return RecoveryKey.of(file);
    }

    @Test
    void what_a_manager_writes_down_is_the_key_again() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            RecoveryKey key = random(seed);
            assertThat(key.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(RecoveryKey.parse(key.text()).file(20)).isEqualTo(key.file(20));
        }
    }

    @Test
    void small_letters_spaces_and_letters_that_look_like_digits_do_no_harm() throws Exception {
        RecoveryKey key = RecoveryKey.of(new byte[20]);
        String typed = "  " + key.text().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o') + "　";
        assertThat(RecoveryKey.parse(typed).file(20)).isEqualTo(key.file(20));
    }

    @Test
    void a_slip_of_the_pen_is_told() {
        String text = random(7).text();
        for (int at = 0; at < text.length(); at++) {
            char wrong = text.charAt(at) == '7' ? '8' : '7';
            String typed = text.substring(0, at) + wrong + text.substring(at + 1);
            if (text.charAt(at) != '-') {
                assertThatThrownBy(() -> RecoveryKey.parse(typed)).as(typed).hasMessage("upkeep.key-odd");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "!!!!-!!!!-!!!!-!!!!-!!!!-!!!!-!!!!-!!!!-!!!!"})
    void what_is_no_key_is_told(String typed) {
        assertThatThrownBy(() -> RecoveryKey.parse(typed)).isInstanceOf(UnreadableCopy.class);
    }
}
