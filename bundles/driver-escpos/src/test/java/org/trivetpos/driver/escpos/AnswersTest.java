package org.trivetpos.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static List<Answer> of(int... bytes) {
        Answers answers = new Answers();
        List<Answer> said = new ArrayList<>();
        for (int one : bytes) {
            answers.add(one);
            for (Optional<Answer> next = answers.next(); next.isPresent(); next = answers.next()) {
                said.add(next.get());
            }
        }
        return said;
    }

    @Test
    void theKindsOfAnswersAreToldApart() {
        assertThat(of(0x12, 0x1E, 0x00, 0x0C)).containsExactly(new Answer.RealTime(0x12), new Answer.RealTime(0x1E),
                new Answer.InOrder(0x00), new Answer.InOrder(0x0C));
        assertThat(of(0x37, 0x22, '0', '0', '4', '2', 0x00)).containsExactly(new Answer.ProcessDone("0042"));
    }

    @Test
    void automaticStatusThatNobodyAskedForDoesNotLookLikeAnAnswer() {
        assertThat(of(0x10, 0x00, 0x0C, 0x0F, 0x12)).containsExactly(new Answer.Automatic(0x10, 0x00, 0x0C),
                new Answer.RealTime(0x12));
    }

    @Test
    void flowControlIsPassedOver() {
        assertThat(of(0x11, 0x13, 0x12)).containsExactly(new Answer.RealTime(0x12));
    }
}
