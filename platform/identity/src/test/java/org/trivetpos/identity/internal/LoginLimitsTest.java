package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivetpos.identity.internal.LoginLimits.Pause;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.testkit.MutableClock;

class LoginLimitsTest {

    private static final TerminalId TILL = new TerminalId("till");
    private static final StaffId MANAGER = new StaffId("manager");
    private static final StaffId WAITER = new StaffId("waiter");

    private final MutableClock clock = new MutableClock();
    private final LoginLimits limits = new LoginLimits(clock);

    private void wrong(TerminalId terminal, StaffId person, int times) {
        for (int i = 0; i < times; i++) {
            limits.wrong(terminal, person);
        }
    }

    private Duration left(TerminalId terminal) {
        return limits.pause(terminal).left();
    }

    @Test
    void theFifthWrongPinBringsAPauseOfThirtySeconds() {
        for (int left = 4; left >= 0; left--) {
            assertThat(left(TILL)).isZero();
            assertThat(limits.wrong(TILL, MANAGER)).isEqualTo(left);
        }
        assertThat(left(TILL)).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(29));
        assertThat(left(TILL)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(left(TILL)).isZero();
    }

    @Test
    void eachFurtherWrongPinDoublesThePauseUpToAQuarterOfAnHour() {
        wrong(TILL, MANAGER, 4);
        for (long pause : List.of(30, 60, 120, 240, 480, 900, 900)) {
            assertThat(limits.wrong(TILL, MANAGER)).isZero();
            assertThat(left(TILL)).isEqualTo(Duration.ofSeconds(pause));
            clock.advance(Duration.ofSeconds(pause));
        }
    }

    @Test
    void anotherTerminalIsNotPausedSoThatNobodyLocksTheManagerOut() {
        wrong(TILL, MANAGER, 8);
        assertThat(left(TILL)).isPositive();
        assertThat(left(new TerminalId("bar"))).isZero();
    }

    @Test
    void whoGetsInTakesBackTheOwnTypingErrors() {
        wrong(TILL, WAITER, 4);
        limits.right(TILL, WAITER);
        assertThat(limits.wrong(TILL, WAITER)).isEqualTo(4);
    }

    @Test
    void nobodyBuysTriesAtTheManagersPinByLoggingInAsHimself() {
        wrong(TILL, MANAGER, 4);
        limits.right(TILL, WAITER);
        assertThat(limits.wrong(TILL, MANAGER)).isZero();
        assertThat(left(TILL)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aQuietHourIsForgiven() {
        wrong(TILL, MANAGER, 6);
        clock.advance(Duration.ofHours(1));
        assertThat(limits.wrong(TILL, MANAGER)).isEqualTo(4);
    }

    @Test
    void fiftyWrongPinsInTenMinutesPauseTheWholeShop() {
        for (int i = 0; i < 49; i++) {
            limits.wrong(new TerminalId("t" + i), MANAGER);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(left(TILL)).isZero();
        limits.wrong(new TerminalId("t49"), MANAGER);
        assertThat(left(TILL)).isEqualTo(Duration.ofMinutes(10).minusSeconds(49));
        clock.advance(Duration.ofMinutes(10).minusSeconds(49));
        assertThat(left(TILL)).isZero();
        limits.wrong(new TerminalId("t50"), MANAGER);
        assertThat(left(TILL)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aPauseIsToldAsNewOnce() {
        wrong(TILL, MANAGER, 5);
        assertThat(limits.pause(TILL)).extracting(Pause::first).isEqualTo(true);
        clock.advance(Duration.ofSeconds(3));
        assertThat(limits.pause(TILL)).extracting(Pause::first).isEqualTo(false);
        clock.advance(Duration.ofSeconds(27));
        wrong(TILL, MANAGER, 1);
        assertThat(limits.pause(TILL)).extracting(Pause::first).isEqualTo(true);
    }
}
