package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.SequentialIds;

class ApprovalsTest {

    private static final StaffId MANAGER = new StaffId("manager");
    private static final TerminalId TILL = new TerminalId("till");

    private final Approvals approvals = new Approvals(new MutableClock(), new SequentialIds());

    @RepeatedTest(20)
    void ofManyRequestsAtOnceOneGetsTheApproval() throws Exception {
        ApprovalId id = approvals.newId();
        approvals.give(id, MANAGER, TILL, "void");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<StaffId>>> uses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                RequestId request = new RequestId("r" + i);
                Callable<Optional<StaffId>> use = () -> {
                    start.await();
                    return approvals.use(id, "void", TILL, request);
                };
                uses.add(threads.submit(use));
            }
            start.countDown();
            int served = 0;
            for (Future<Optional<StaffId>> use : uses) {
                served += use.get().isPresent() ? 1 : 0;
            }
            assertThat(served).isEqualTo(1);
        }
    }

    @Test
    void theSameRequestMayShowItsApprovalAgainWhenItIsRepeated() {
        ApprovalId id = approvals.newId();
        approvals.give(id, MANAGER, TILL, "void");
        RequestId request = new RequestId("r1");
        assertThat(approvals.use(id, "void", TILL, request)).contains(MANAGER);
        assertThat(approvals.use(id, "void", TILL, request)).contains(MANAGER);
        assertThat(approvals.use(id, "void", TILL, new RequestId("r2"))).isEmpty();
    }

    @Test
    void identifiersAreLongAndNeverTheSame() {
        assertThat(approvals.newId().value()).hasSize(32).isNotEqualTo(approvals.newId().value());
    }
}
