package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Scales;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.spi.Scale;
import org.trivetpos.store.Terminal;
import org.trivetpos.testkit.device.ScriptedScale;

/** A scale that shows what a test says, and what a till sees of the scale that stands there, whoever's it is. */
@Component(property = Call.NAME + "=scale")
public final class ScaleCall implements Call {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Scales scales;
    private final Clock clock;
    private final OnStage<Scale, ScriptedScale> scripted;

    @Activate
    public ScaleCall(BundleContext context, @Reference Scales scales, @Reference Clock clock) {
        this.scales = scales;
        this.clock = clock;
        this.scripted = new OnStage<>(context, Scale.class, ScriptedScale::new);
    }

    @Deactivate
    void close() {
        scripted.gone();
    }

    @Override
    public Object answer(JsonNode asked) throws Exception {
        switch (asked.path("what").asText()) {
            case "shows" -> scripted.there().now(ScriptedScale.State.valueOf(asked.path("state").asText()),
                    asked.path("grams").asLong());
            case "gone" -> scripted.gone();
            case "seen" -> {
                return seen(new Terminal(new TerminalId("testkit-1"), asked.path("till").asText(), clock.instant(),
                        null));
            }
            default -> throw new IllegalArgumentException(asked.toString());
        }
        return true;
    }

    /** As it is seen first; a till without a scale sees none. */
    private Map<String, Object> seen(Terminal till) throws Exception {
        CompletableFuture<Optional<Scales.Seen>> first = new CompletableFuture<>();
        try (AutoCloseable watching = scales.watch(till, first::complete)) {
            return first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).map(ScaleCall::told)
                    .orElse(Map.of("state", "NONE"));
        } catch (TimeoutException late) {
            throw new IllegalStateException("the scale was not read within " + PATIENCE, late);
        }
    }

    private static Map<String, Object> told(Scales.Seen seen) {
        Map<String, String> name = Map.of("zh", seen.name().zh(), "en", seen.name().en());
        return switch (seen.reading()) {
            case ScaleReading.Stable stable -> weighed(name, "STABLE", stable.net(), stable.tare());
            case ScaleReading.Unstable moving -> weighed(name, "UNSTABLE", moving.net(), moving.tare());
            case ScaleReading.Overload over -> Map.of("name", name, "state", "OVERLOAD");
            case ScaleReading.NoAnswer silent -> Map.of("name", name, "state", "NO_ANSWER");
        };
    }

    private static Map<String, Object> weighed(Map<String, String> name, String state, Weight net, Weight tare) {
        return Map.of("name", name, "state", state, "net", net.grams(), "tare", tare.grams());
    }
}
