package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A telephone call as the tills are told of it.
 *
 * @param line   which rang; empty if the device does not say
 * @param number empty if it is withheld
 * @param name   mostly empty
 * @param at     by the shop's clock
 * @param waits  true while it is on the screens
 */
public record HeardCall(String line, String number, String name, Instant at, boolean waits) {

    static HeardCall of(JsonNode told) {
        return new HeardCall(told.path("line").asText(), told.path("number").asText(), told.path("name").asText(),
                Instant.parse(told.path("at").asText()), told.path("waits").asBoolean());
    }
}
