package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.trivetpos.checker.Code;
import org.trivetpos.checker.Finding;

/** What the shop says is left of a plugin, as the checker says it. */
final class Left {

    private Left() { }

    static List<Finding> findings(String plugin, int rounds, JsonNode told) {
        List<Finding> findings = new ArrayList<>();
        List<String> threads = new ArrayList<>();
        told.path("threads").forEach(thread -> threads.add(thread.asText()));
        if (!threads.isEmpty()) {
            findings.add(Finding.of(Code.THREADS_LEFT, plugin, threads.size(), String.join(", ", threads)));
        }
        if (told.path("held").asInt() > 0) {
            findings.add(Finding.of(Code.LOADER_HELD, plugin, rounds, told.path("held").asText(),
                    told.path("dump").asText()));
        }
        return findings;
    }
}
