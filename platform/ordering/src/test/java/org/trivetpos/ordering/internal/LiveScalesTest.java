package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.ScaleReading.NoAnswer;
import org.trivetpos.ordering.ScaleReading.Stable;
import org.trivetpos.ordering.ScaleReading.Unstable;
import org.trivetpos.ordering.Scales.Seen;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.spi.Scale;
import org.trivetpos.store.Terminal;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.Offered;
import org.trivetpos.testkit.device.ScriptedScale;
import org.trivetpos.testkit.device.ScriptedScale.State;

class LiveScalesTest {

    private static final Terminal TILL = new Terminal(new TerminalId("till-1"), "收银 1", Instant.EPOCH, null);

    private final MutableClock clock = new MutableClock();
    private final GateHouse guard = new GateHouse(clock);
    private final LiveScales scales = new LiveScales(guard);
    private final ScriptedScale scale = new ScriptedScale();
    private final Offered<Scale> offered = Offered.of(scale);
    private final LinkedBlockingQueue<Optional<Seen>> seen = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        scale.stable(0);
        scales.close();
        guard.close();
    }

    private static ScaleReading stable(long net, long tare) {
        return new Stable(new Weight(net), new Weight(tare));
    }

    private void awaitReading(ScaleReading wanted) throws InterruptedException {
        await(now -> now.map(Seen::reading).filter(wanted::equals).isPresent(), wanted.toString());
    }

    private void await(Predicate<Optional<Seen>> so, String what) throws InterruptedException {
        Optional<Seen> last;
        do {
            last = seen.poll(20, TimeUnit.SECONDS);
            assertThat(last).as(what).isNotNull();
        } while (!so.test(last));
    }

    @Test
    void who_weighs_sees_the_weight_as_it_settles_and_nothing_twice() throws Exception {
        scale.now(State.UNSTABLE, 500);
        scales.addScale(offered);
        try (AutoCloseable watching = scales.watch(TILL, seen::add)) {
            awaitReading(new Unstable(new Weight(500), Weight.ZERO));
            scale.stable(532);
            awaitReading(stable(532, 0));
            int reads = scale.reads();
            while (scale.reads() < reads + 3) {
                Thread.onSpinWait();
            }
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void the_dish_is_tared_and_what_is_taken_off_weighs_less_than_nothing() throws Exception {
        scale.stable(120);
        scales.addScale(offered);
        try (AutoCloseable watching = scales.watch(TILL, seen::add)) {
            awaitReading(stable(120, 0));
            scales.tare(TILL);
            awaitReading(stable(0, 120));
            scale.stable(652);
            awaitReading(stable(532, 120));
            scale.stable(0);
            awaitReading(stable(-120, 120));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THROWS", "STALLS", "NONSENSE"})
    void a_scale_that_misbehaves_does_not_answer_and_is_named(State state) throws Exception {
        scale.now(state, 1);
        scales.addScale(offered);
        try (AutoCloseable watching = scales.watch(TILL, seen::add)) {
            awaitReading(new NoAnswer());
            assertThat(guard.troubles()).extracting(Trouble::gate, Trouble::what)
                    .containsExactly(tuple("Scale", "read"));
            scale.stable(250);
            clock.advance(Duration.ofMinutes(11));
            awaitReading(stable(250, 0));
        }
    }

    @Test
    void one_that_is_off_is_no_trouble_for_anybody() throws Exception {
        scale.now(State.SILENT, 0);
        scales.addScale(offered);
        try (AutoCloseable watching = scales.watch(TILL, seen::add)) {
            awaitReading(new NoAnswer());
        }
        assertThat(guard.troubles()).isEmpty();
    }

    @Test
    void a_till_sees_its_own_scale_and_one_that_comes_and_goes() throws Exception {
        Consumer<Optional<Seen>> nobody = now -> {
            throw new IllegalStateException("broken on purpose");
        };
        scales.addScale(Offered.of(new Elsewhere()));
        try (AutoCloseable other = scales.watch(TILL, nobody); AutoCloseable own = scales.watch(TILL, seen::add)) {
            await(Optional::isEmpty, "no scale here");
            scale.stable(99);
        scales.addScale(offered);
            awaitReading(stable(99, 0));
            scales.removeScale(offered);
            await(Optional::isEmpty, "the scale has left");
        }
    }

    @Test
    void nobody_is_asked_while_nobody_weighs() throws Exception {
        scale.stable(1);
        scales.addScale(offered);
        try (AutoCloseable watching = scales.watch(TILL, seen::add)) {
            awaitReading(stable(1, 0));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!scales.rests()) {
            assertThat(System.nanoTime()).as("it goes on reading").isLessThan(end);
            Thread.onSpinWait();
        }
        try (AutoCloseable again = scales.watch(TILL, seen::add)) {
            awaitReading(stable(1, 0));
        }
    }

    /** A scale that stands at another till. */
    private static final class Elsewhere implements Scale {

        @Override
        public String id() {
            return "elsewhere";
        }

        @Override
        public LocalText name() {
            return LocalText.same("elsewhere");
        }

        @Override
        public boolean standsAt(Terminal terminal) {
            return terminal.name().equals("收银 2");
        }

        @Override
        public ScaleReading read() {
            return stable(7, 0);
        }
    }
}
