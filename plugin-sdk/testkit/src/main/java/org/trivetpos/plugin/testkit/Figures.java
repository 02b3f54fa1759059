package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as a report answered, in Chinese and plain as in its CSV: {@code 2026-11-23}, {@code -12.50}, {@code 6.25%}.
 *
 * @param columns their titles
 * @param totals  empty if there are none
 */
public record Figures(List<String> columns, List<List<String>> rows, List<String> totals) {

    public Figures {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    static Figures of(JsonNode told) {
        List<List<String>> rows = new ArrayList<>();
        told.path("rows").forEach(row -> rows.add(texts(row)));
        return new Figures(texts(told.path("columns")), rows, texts(told.path("totals")));
    }

    private static List<String> texts(JsonNode told) {
        List<String> texts = new ArrayList<>();
        told.forEach(one -> texts.add(one.asText()));
        return List.copyOf(texts);
    }
}
