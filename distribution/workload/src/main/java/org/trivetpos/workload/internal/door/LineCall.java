package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.ordering.Call;
import org.trivetpos.ordering.Calls;
import org.trivetpos.ordering.spi.CallerDriver;
import org.trivetpos.testkit.device.ScriptedCaller;

/** A telephone line that rings when a test says so, and the calls that the tills were told of, from whatever line. */
@Component(property = org.trivetpos.workload.internal.door.Call.NAME + "=line")
public final class LineCall implements org.trivetpos.workload.internal.door.Call {

    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long BREATH_NANOS = 10_000_000L;

    private final Calls calls;
    private final OnStage<CallerDriver, ScriptedCaller> scripted;

    @Activate
    public LineCall(BundleContext context, @Reference Calls calls) {
        this.calls = calls;
        this.scripted = new OnStage<>(context, CallerDriver.class, ScriptedCaller::new);
    }

    @Deactivate
    void close() {
        scripted.gone();
    }

    @Override
    public Object answer(JsonNode asked) {
        switch (asked.path("what").asText()) {
            case "rings" -> heardLine().rings(new CallerDriver.Ring(asked.path("line").asText(),
                    asked.path("number").asText(), asked.path("name").asText(), null));
            case "gone" -> scripted.gone();
            case "heard" -> {
                List<Call> waiting = calls.waiting();
                return calls.recent().stream().map(call -> told(call, waiting.contains(call))).toList();
            }
            default -> throw new IllegalArgumentException(asked.toString());
        }
        return true;
    }

    /** The room listens a moment after the line has come. */
    private ScriptedCaller heardLine() {
        ScriptedCaller line = scripted.there();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!line.isHeard() && System.nanoTime() < end) {
            LockSupport.parkNanos(BREATH_NANOS);
        }
        if (!line.isHeard()) {
            throw new IllegalStateException("nobody listens to the line; the shop's log says why");
        }
        return line;
    }

    private static Map<String, Object> told(Call call, boolean waits) {
        return Map.of("line", call.line(), "number", call.number(), "name", call.name(), "at", call.at().toString(),
                "waits", waits);
    }
}
