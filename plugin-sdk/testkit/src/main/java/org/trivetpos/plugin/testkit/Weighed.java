package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import org.trivetpos.kernel.LocalText;

/**
 * What a till sees of its scale.
 *
 * @param scale its name; empty if there is none
 * @param net   grams, with {@code STABLE} and {@code UNSTABLE}
 * @param tare  grams that are taken off
 */
public record Weighed(LocalText scale, State state, long net, long tare) {

    /** {@code NO_ANSWER} also if it throws, is late or says what cannot be; {@code NONE} if no scale stands there. */
    public enum State { NONE, STABLE, UNSTABLE, OVERLOAD, NO_ANSWER }

    static Weighed of(JsonNode told) {
        return new Weighed(new LocalText(told.path("name").path("zh").asText(), told.path("name").path("en").asText()),
                State.valueOf(told.path("state").asText()), told.path("net").asLong(), told.path("tare").asLong());
    }
}
