package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.testkit.device.ScriptedTender;

/** A way to pay that goes wrong as a test says: at its amounts, or when a check that it pays is settled. */
@Component(service = {Call.class, SettlementParticipant.class}, property = Call.NAME + "=tender")
public final class TenderCall implements Call, SettlementParticipant {

    private static final int NEARLY_LAST = 999_999;

    private final OnStage<Tender, ScriptedTender> scripted;
    private volatile Settling settling = Settling.WORKS;
    private volatile long delayMillis;

    /** What becomes of a check that it pays. */
    private enum Settling { WORKS, REFUSES, BREAKS }

    @Activate
    public TenderCall(BundleContext context) {
        this.scripted = new OnStage<>(context, Tender.class, ScriptedTender::new);
    }

    @Deactivate
    void close() {
        scripted.gone();
    }

    @Override
    public int position() {
        return NEARLY_LAST;
    }

    @Override
    public Object answer(JsonNode asked) {
        settling = Settling.valueOf(asked.path("settling").asText("WORKS"));
        delayMillis = asked.path("delayMillis").asLong();
        if (asked.hasNonNull("amounts")) {
            scripted.there().now(ScriptedTender.Conduct.valueOf(asked.path("amounts").asText()));
        } else {
            scripted.gone();
        }
        return true;
    }

    @Override
    public void settle(CommandContext context, Check check, Order order) {
        if (check.payments().stream().noneMatch(one -> one.tender().value().equals(ScriptedTender.ID))) {
            return;
        }
        if (delayMillis > 0) {
            dawdle(delayMillis);
        }
        switch (settling) {
            case WORKS -> { }
            case REFUSES -> throw Refusal.of("testkit.tender-refused").asException();
            case BREAKS -> throw new IllegalStateException("a test wants this tender to break");
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
