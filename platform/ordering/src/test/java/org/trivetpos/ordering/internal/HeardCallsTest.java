package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.ordering.Call;
import org.trivetpos.ordering.spi.CallerDriver;
import org.trivetpos.ordering.spi.CallerDriver.Ring;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.Offered;
import org.trivetpos.testkit.SequentialIds;
import org.trivetpos.testkit.device.ScriptedCaller;
import org.trivetpos.testkit.device.ScriptedCaller.Conduct;

class HeardCallsTest {

    private final MutableClock clock = new MutableClock();
    private final GateHouse guard = new GateHouse(clock);
    private final Neighbours.Rules permissions = new Neighbours.Rules();
    private final HeardCalls calls = new HeardCalls(guard, clock, new SequentialIds(), permissions);
    private final ScriptedCaller line = new ScriptedCaller();
    private final Offered<CallerDriver> offered = Offered.of(line);
    private final Semaphore changed = new Semaphore(0);

    @BeforeEach
    void listen() {
        calls.onChange(changed::release);
    }

    @AfterEach
    void close() {
        line.next(Conduct.WELL);
        calls.close();
        guard.close();
    }

    private void connect() {
        calls.addDriver(offered);
        await(line::isHeard);
    }

    private static void await(BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private CommandContext tap() {
        return CommandContext.of(new StaffId("wang"), new TerminalId("till-1"), new RequestId("r1"));
    }

    @Test
    void a_call_waits_at_every_till_until_somebody_has_dealt_with_it() throws Exception {
        connect();
        line.rings("1", "138 1234-5678");
        assertThat(changed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        Call call = calls.waiting().getFirst();
        assertThat(call.number()).isEqualTo("13812345678");
        assertThat(call.line()).isEqualTo("1");
        assertThat(call.at()).isEqualTo(clock.instant());
        assertThat(call.box().en()).isEqualTo("Test line");

        calls.dismiss(tap(), call.id());
        assertThat(changed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(calls.waiting()).isEmpty();
        assertThat(calls.recent()).containsExactly(call);
    }

    @Test
    void a_line_that_rings_on_is_one_call_and_two_callers_are_two() {
        connect();
        line.rings("1", "13812345678");
        clock.advance(Duration.ofSeconds(4));
        line.rings("1", "13812345678");
        line.rings("2", "13812345678");
        line.rings("1", "02188886666");
        assertThat(calls.waiting()).extracting(Call::number)
                .containsExactly("02188886666", "13812345678", "13812345678");
    }

    @Test
    void what_a_line_sends_cannot_harm() {
        connect();
        line.rings(new Ring("\u001b[2J<script>alert(1)</script>", "P",
                "\u202eevil\u0000\n王\u200b芳" + "x".repeat(500_000), Instant.MAX));
        Call call = calls.waiting().getFirst();
        assertThat(call.line()).isEqualTo("2Jscriptaler");
        assertThat(call.number()).isEmpty();
        assertThat(call.name()).startsWith("evil王芳xxx").hasSize(40);
        assertThat(call.at()).isEqualTo(clock.instant());
        line.rings(new Ring("１", "＋86 (138) 1234 5678;drop" + "9".repeat(90), null, clock.instant().minusSeconds(5)));
        assertThat(calls.waiting().getFirst().line()).isEqualTo("1");
        assertThat(calls.waiting().getFirst().number()).isEqualTo("+8613812345678999999").hasSize(20);
        assertThat(calls.waiting()).extracting(Call::at).contains(clock.instant().minusSeconds(5));
        line.rings((Ring) null);
        line.rings(new Ring(null, null, null, null));
        assertThat(calls.waiting()).hasSize(3);
        assertThat(guard.troubles()).extracting(Trouble::what).containsExactly("ring");
    }

    @Test
    void a_device_gone_mad_is_bounded_and_named_once_a_minute() {
        connect();
        IntStream.range(0, 5_000).forEach(i -> line.rings("1", Integer.toString(10_000 + i)));
        assertThat(calls.recent()).hasSize(20);
        assertThat(guard.troubles()).extracting(Trouble::times).containsExactly(1L);
        clock.advance(Duration.ofMinutes(1));
        IntStream.range(0, 5_000).forEach(i -> line.rings("1", Integer.toString(20_000 + i)));
        clock.advance(Duration.ofMinutes(1));
        IntStream.range(0, 5_000).forEach(i -> line.rings("1", Integer.toString(30_000 + i)));
        assertThat(calls.recent()).hasSize(50);
        assertThat(calls.waiting()).hasSize(20);
        assertThat(calls.waiting().getFirst().number()).isEqualTo("30019");
    }

    @Test
    void after_ten_minutes_a_call_waits_no_more_and_is_still_known() {
        connect();
        line.rings("1", "13812345678");
        clock.advance(Duration.ofMinutes(10));
        assertThat(calls.waiting()).isEmpty();
        assertThat(calls.recent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROWS", "STALLS", "NULL"})
    void a_device_that_does_not_listen_is_named_and_the_others_are_heard(Conduct conduct) {
        ScriptedCaller broken = new ScriptedCaller().next(conduct);
        calls.addDriver(Offered.of(broken));
        connect();
        line.rings("1", "13812345678");
        assertThat(calls.waiting()).hasSize(1);
        assertThat(guard.troubles()).extracting(Trouble::gate, Trouble::what)
                .containsExactly(tuple("CallerDriver", "listen"));
        broken.next(Conduct.WELL);
    }

    @Test
    void a_device_that_left_is_not_heard_and_one_that_comes_back_is() {
        connect();
        calls.removeDriver(offered);
        await(() -> !line.isHeard());
        line.rings("1", "1");
        assertThat(calls.recent()).isEmpty();
        connect();
        line.rings("1", "2");
        assertThat(calls.recent()).extracting(Call::number).containsExactly("2");
    }

    @Test
    void who_may_not_take_orders_dismisses_nothing() {
        connect();
        line.rings("1", "13812345678");
        permissions.forbidden.add("ordering.order");
        List<Call> waiting = calls.waiting();
        assertThatThrownBy(() -> calls.dismiss(tap(), waiting.getFirst().id())).isInstanceOf(RefusedException.class);
        assertThat(calls.waiting()).isEqualTo(waiting);
    }
}
