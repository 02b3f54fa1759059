package org.trivetpos.kernel.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guarded;

/** A gate with its house, its clock and those who come to it. */
abstract class AtTheGate {

    static final Duration LONG = Duration.ofMinutes(1);
    static final Duration SHORT = Duration.ofMillis(50);

    final HandClock clock = new HandClock();
    final GateHouse house = new GateHouse(clock);
    final CountDownLatch release = new CountDownLatch(1);
    final List<Oracle> registered = new ArrayList<>();
    final Gate<Guarded<Oracle>> gate = house.gate(Oracle.class, () -> registered, oracle -> oracle,
            (a, b) -> 0);

    /** What stands at the gate in these tests. */
    interface Oracle {

        String answer() throws Exception;

        default String other() {
            return "fine";
        }
    }

    @AfterEach
    void let_everybody_go() {
        release.countDown();
        house.close();
    }

    Guarded<Oracle> comes(Oracle oracle) {
        registered.add(oracle);
        return gate.standing().getLast();
    }

    static Optional<String> ask(Guarded<Oracle> oracle, Duration deadline) {
        return oracle.ask("answer", deadline, AtTheGate::answer);
    }

    static String answer(Oracle oracle) {
        try {
            return oracle.answer();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    String stall() throws InterruptedException {
        release.await();
        return "at last";
    }
}
