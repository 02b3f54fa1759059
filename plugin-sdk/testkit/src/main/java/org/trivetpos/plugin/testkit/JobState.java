package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;

/**
 * How a scheduled job stands.
 *
 * @param running it is under way
 * @param next    when it is run next, by the shop's clock
 * @param outcome of its last run: {@code DONE}, {@code FAILED}, {@code LATE}, {@code BROKEN_OFF}; empty if it never ran
 * @param day     the business day of its last run, or null
 * @param words   why it did not succeed; empty if it did
 */
public record JobState(String id, boolean running, Instant next, String outcome, @Nullable LocalDate day,
        LocalText words) {

    static JobState of(JsonNode told) {
        return new JobState(told.path("id").asText(), told.path("running").asBoolean(),
                Instant.parse(told.path("next").asText()), told.path("outcome").asText(),
                told.has("day") ? LocalDate.parse(told.path("day").asText()) : null,
                new LocalText(told.path("words").path("zh").asText(), told.path("words").path("en").asText()));
    }
}
