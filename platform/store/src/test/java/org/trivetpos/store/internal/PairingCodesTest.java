package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.store.internal.PairingCodes.Paused;
import org.trivetpos.store.internal.PairingCodes.Right;
import org.trivetpos.store.internal.PairingCodes.Wrong;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.SequentialIds;

class PairingCodesTest {

    private static final RequestId ONE = new RequestId("one");

    private final MutableClock clock = new MutableClock();
    private final PairingCodes codes = new PairingCodes(clock, new SequentialIds());

    private String wrong() {
        return codes.make(ONE, "Bar").digits().equals("000000") ? "000001" : "000000";
    }

    @Test
    void aCodeHasSixDigitsAndIsGoodForTenMinutes() {
        String digits = codes.make(ONE, "Bar").digits();
        assertThat(digits).matches("[0-9]{6}");
        clock.advance(Duration.ofMinutes(10));
        assertThat(codes.take(digits)).isEqualTo(new Wrong(1, 4));
    }

    @Test
    void aCodeIsTypedWithSpacesOrFullWidthDigitsAndWorksOnce() {
        String digits = codes.make(ONE, "Bar").digits();
        String typed = digits.substring(0, 3).chars().mapToObj(c -> Character.toString(c - '0' + '０'))
                .reduce("", String::concat) + " " + digits.substring(3);
        assertThat(codes.take(typed)).isInstanceOf(Right.class);
        assertThat(codes.take(typed)).isInstanceOf(Wrong.class);
    }

    @Test
    void aRepeatedRequestGetsTheSameCode() {
        assertThat(codes.make(ONE, "Bar")).isEqualTo(codes.make(ONE, "Bar"));
        assertThat(codes.make(new RequestId("two"), "Bar").digits()).isNotEqualTo(codes.make(ONE, "Bar").digits());
    }

    @Test
    void theFirstCodeHasNoEndAndIsReplacedByTheNextFirstCode() {
        String old = codes.makeFirst().digits();
        String first = codes.makeFirst().digits();
        clock.advance(Duration.ofDays(3));
        assertThat(codes.take(old)).isInstanceOf(Wrong.class);
        assertThat(codes.take(first)).isInstanceOf(Right.class);
    }

    @Test
    void fiveWrongCodesBringAPauseInWhichEvenTheRightCodeIsNotLookedAt() {
        String right = codes.make(ONE, "Bar").digits();
        for (int left = 4; left >= 0; left--) {
            assertThat(codes.take(wrong())).isEqualTo(new Wrong(5 - left, left));
        }
        assertThat(codes.take(right)).isEqualTo(new Paused(Duration.ofSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        assertThat(codes.take(right)).isInstanceOf(Right.class);
    }

    @Test
    void eachFurtherWrongCodeDoublesThePauseUpToAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            codes.take(wrong());
        }
        for (long pause : List.of(30, 60, 120, 240, 480, 900, 900)) {
            assertThat(codes.take("x")).isEqualTo(new Paused(Duration.ofSeconds(pause)));
            clock.advance(Duration.ofSeconds(pause));
            assertThat(codes.take(wrong())).isInstanceOf(Wrong.class);
        }
    }

    @Test
    void twoBrowsersWithTheSameCodeBecomeOneTerminal() throws Exception {
        String digits = codes.make(ONE, "Bar").digits();
        try (ExecutorService browsers = Executors.newFixedThreadPool(4)) {
            List<Future<PairingCodes.Typed>> typed = browsers.invokeAll(
                    Stream.generate(() -> (Callable<PairingCodes.Typed>) () -> codes.take(digits)).limit(4).toList());
            int right = 0;
            for (Future<PairingCodes.Typed> one : typed) {
                right += one.get() instanceof Right ? 1 : 0;
            }
            assertThat(right).isEqualTo(1);
        }
    }
}
