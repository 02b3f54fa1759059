package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.SequentialIds;

/** Whatever people do, in whatever order: one approval serves one request, for one thing, in one place, for a while. */
class ApprovalPropertiesTest {

    private static final StaffId MANAGER = new StaffId("manager");

    /** Somebody tries to use an approval, or (approval -1) the manager gives one; then time passes. */
    record Step(int approval, String permission, String terminal, String request, int seconds) { }

    private record Issued(ApprovalId id, Step as, Instant until) { }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(Arbitraries.integers().between(-1, 3), Arbitraries.of("void", "refund"),
                Arbitraries.of("till", "bar"), Arbitraries.of("r1", "r2", "r3"),
                Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 30),
                        Tuple.of(1, 120))).as(Step::new);
    }

    @Property(tries = 3000)
    void anApprovalServesOneRequestOnly(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        MutableClock clock = new MutableClock();
        Approvals approvals = new Approvals(clock, new SequentialIds());
        List<Issued> issued = new ArrayList<>();
        Map<ApprovalId, String> owner = new HashMap<>();
        for (Step step : steps) {
            if (step.approval < 0) {
                ApprovalId id = approvals.newId();
                approvals.give(id, MANAGER, new TerminalId(step.terminal), step.permission);
                issued.add(new Issued(id, step, clock.instant().plus(Duration.ofMinutes(2))));
            } else if (step.approval < issued.size()) {
                Issued one = issued.get(step.approval);
                boolean good = one.as.permission.equals(step.permission) && one.as.terminal.equals(step.terminal)
                        && clock.instant().isBefore(one.until)
                        && owner.getOrDefault(one.id, step.request).equals(step.request);
                Optional<StaffId> used = approvals.use(one.id, step.permission, new TerminalId(step.terminal),
                        new RequestId(step.request));
                assertThat(used).isEqualTo(good ? Optional.of(MANAGER) : Optional.empty());
                if (used.isPresent()) {
                    owner.putIfAbsent(one.id, step.request);
                }
            }
            clock.advance(Duration.ofSeconds(step.seconds));
        }
    }

    @Property(tries = 300)
    void aGuessedApprovalServesNobody(@ForAll @Size(value = 16) byte[] guess) {
        Approvals approvals = new Approvals(new MutableClock(), new SequentialIds());
        approvals.give(approvals.newId(), MANAGER, new TerminalId("till"), "void");
        assertThat(approvals.use(new ApprovalId(HexFormat.of().formatHex(guess)), "void",
                new TerminalId("till"), new RequestId("r1"))).isEmpty();
    }
}
