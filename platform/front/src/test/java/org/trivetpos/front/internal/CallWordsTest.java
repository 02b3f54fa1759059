package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Call;
import org.trivetpos.ordering.CallId;

class CallWordsTest {

    @ParameterizedTest
    @CsvSource({"13812345678,138 1234 5678", "02188886666,02188886666", "+8613812345678,+8613812345678",
        "'',front.call.withheld"})
    void a_number_is_shown_as_people_read_it_out(String number, String shown) {
        CallWords words = new CallWords(new Words(new PaperWorkplace()), null);
        assertThat(words.who(new Call(new CallId("c"), LocalText.same("box"), "1", number, "", Instant.EPOCH)))
                .isEqualTo(shown);
    }
}
