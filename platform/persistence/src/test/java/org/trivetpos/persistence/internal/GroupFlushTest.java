package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GroupFlushTest {

    @Test
    void allWhoComeDuringOneFlushShareTheNext() throws Exception {
        AtomicInteger flushes = new AtomicInteger();
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        GroupFlush group = new GroupFlush(() -> {
            if (flushes.incrementAndGet() == 1) {
                firstRuns.countDown();
                awaitUnchecked(goOn);
            }
        });
        List<Thread> threads = new ArrayList<>();
        threads.add(Thread.ofPlatform().start(group::await));
        assertThat(firstRuns.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 10; i++) {
            threads.add(Thread.ofPlatform().start(group::await));
        }
        for (Thread late : threads.subList(1, 11)) {
            while (late.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(flushes).hasValue(2);
    }

    @Test
    void nobodyReturnsBeforeAFlushThatBeganAfterItsCommit() throws Exception {
        AtomicLong committed = new AtomicLong();
        AtomicLong durable = new AtomicLong();
        GroupFlush group = new GroupFlush(() -> {
            long seen = committed.get();
            Thread.yield();
            durable.accumulateAndGet(seen, Math::max);
        });
        AtomicInteger tooEarly = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 2_000; i++) {
                    long mine = committed.incrementAndGet();
                    group.await();
                    if (durable.get() < mine) {
                        tooEarly.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(tooEarly).hasValue(0);
    }

    @Test
    void aFlushThatFailsIsToldToWhoAskedAndTheNextOneIsTried() {
        AtomicInteger flushes = new AtomicInteger();
        GroupFlush group = new GroupFlush(() -> {
            if (flushes.incrementAndGet() == 1) {
                throw new IllegalStateException("disk");
            }
        });
        assertThatThrownBy(group::await).hasMessage("disk");
        group.await();
        assertThat(flushes).hasValue(2);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
