package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.spi.SettlementParticipant;

/** The last one to take part in settling, who fails or dawdles when a test says so. */
@Component(property = Call.NAME + "=trouble")
public final class Trouble implements SettlementParticipant, Call {

    private static final int LAST = 1_000_000;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong delayMillis = new AtomicLong();

    @Override
    public int position() {
        return LAST;
    }

    @Override
    public Object answer(JsonNode asked) {
        failures.set(asked.path("failures").asInt());
        delayMillis.set(asked.path("delayMillis").asLong());
        return failures.get();
    }

    @Override
    public void settle(CommandContext context, Check check, Order order) {
        long delay = delayMillis.getAndSet(0);
        if (delay > 0) {
            dawdle(delay);
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("a test wants this payment to fail");
        }
    }

    /** Nobody ever opens this gate. */
    private static void dawdle(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
