package org.trivetpos.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.GateHealth.Kind;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Guarded;

/** Those who stall: late, for ever, on a thread of the guard or on the caller's. */
class StallingTest extends AtTheGate {

    @Test
    void whoNeverComesBackIsAskedOnceAndSaidToBeStuckUntilHeDoes() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch back = new CountDownLatch(1);
        Guarded<Oracle> stalling = comes(() -> {
            if (asked.incrementAndGet() > 1) {
                return "yes";
            }
            try {
                return stall();
            } finally {
                back.countDown();
            }
        });
        assertThat(ask(stalling, SHORT)).isEmpty();
        assertThat(ask(stalling, LONG)).isEmpty();
        assertThat(stalling.here("answer", AtTheGate::answer)).isEmpty();
        assertThat(asked).hasValue(1);
        clock.pass(Duration.ofHours(2));
        assertThat(house.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.LATE);
            assertThat(trouble.stuck()).isTrue();
        });

        release.countDown();
        back.await();
        // it has come back, but its thread may still be on the way out
        while (house.troubles().stream().anyMatch(Trouble::stuck)) {
            Thread.onSpinWait();
        }
        assertThat(ask(stalling, LONG)).contains("yes");
    }

    @Test
    void whoIsSlowOnceIsLeftOutOnceOnly() {
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Guarded<Oracle> sleepy = comes(() -> {
            if (asked.incrementAndGet() == 1) {
                slow.await();
            }
            return "yes";
        });
        assertThat(ask(sleepy, SHORT)).isEmpty();
        slow.countDown();
        while (ask(sleepy, LONG).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(house.troubles()).isEmpty();
    }

    @Test
    void thoseWhoStallHoldFewThreadsAndTheOthersAreStillAsked() {
        int stallers = 40;
        IntStream.range(0, stallers).forEach(i -> registered.add(this::stall));
        List<Guarded<Oracle>> standing = gate.standing();
        assertThat(standing).hasSize(stallers);
        // several tills at once, again and again: more calls than there are seats
        IntStream.range(0, 4).parallel().forEach(till -> standing.forEach(one -> ask(one, Duration.ofMillis(20))));

        assertThat(house.threads()).isBetween(stallers, stallers * Standing.MOST_CALLS + Seats.SEATS);
        assertThat(ask(comes(() -> "yes"), LONG)).contains("yes");
    }

    @Test
    void moreTillsThanACallMayHaveWaitForTheirAnswerInsteadOfGoingWithout() {
        CyclicBarrier together = new CyclicBarrier(4);
        Guarded<Oracle> good = comes(() -> {
            together.await();
            return "yes";
        });
        List<Thread> tills = new ArrayList<>();
        AtomicInteger heard = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            tills.add(Thread.ofPlatform().start(() -> ask(good, LONG).ifPresent(yes -> heard.incrementAndGet())));
        }
        tills.forEach(till -> {
            try {
                till.join();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
        assertThat(heard).hasValue(8);
    }

    @Test
    void onTheCallersThreadAStallHoldsOneCallerAndNoOther() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Guarded<Oracle> stalling = comes(() -> {
            inside.countDown();
            return stall();
        });
        Thread first = Thread.ofPlatform().start(() -> stalling.here("answer", AtTheGate::answer));
        inside.await();
        clock.pass(Duration.ofSeconds(4));
        assertThat(stalling.here("answer", AtTheGate::answer)).isEmpty();
        assertThat(house.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.stuck()).isTrue());
        clock.pass(Duration.ofSeconds(30));
        assertThat(stalling.insist("answer", AtTheGate::answer)).isEmpty();
        release.countDown();
        first.join();
        assertThat(house.troubles()).extracting(Trouble::stuck).containsExactly(false);
    }
}
