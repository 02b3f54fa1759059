package org.trivetpos.menu.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.TimeBand;

/** The times of a level's row: days as 1 (Monday) to 7, times and dates as ISO 8601 writes them. */
final class LevelJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LevelJson() { }

    static String write(List<TimeBand> bands) {
        ArrayNode all = JSON.createArrayNode();
        for (TimeBand band : bands) {
            ObjectNode node = all.addObject();
            ArrayNode days = node.putArray("days");
            band.days().forEach(day -> days.add(day.getValue()));
            node.put("from", band.from().toString()).put("to", band.to().toString());
            if (band.first() != null) {
                node.put("first", band.first().toString());
            }
            if (band.last() != null) {
                node.put("last", band.last().toString());
            }
            ArrayNode modes = node.putArray("modes");
            band.modes().forEach(modes::add);
        }
        return all.toString();
    }

    static List<TimeBand> read(LevelId level, String bands) {
        try {
            List<TimeBand> all = new ArrayList<>();
            JSON.readTree(bands).forEach(node -> all.add(band(node)));
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("menu.price_level " + level.value() + " holds no readable times", e);
        }
    }

    private static TimeBand band(JsonNode node) {
        List<DayOfWeek> days = new ArrayList<>();
        node.path("days").forEach(day -> days.add(DayOfWeek.of(day.asInt())));
        List<String> modes = new ArrayList<>();
        node.path("modes").forEach(mode -> modes.add(mode.asText()));
        return new TimeBand(days, LocalTime.parse(node.path("from").asText()),
                LocalTime.parse(node.path("to").asText()), date(node, "first"), date(node, "last"), modes);
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        return node.has(field) ? LocalDate.parse(node.path(field).asText()) : null;
    }
}
