package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trivetpos.checker.Code;
import org.trivetpos.checker.Finding;

/** What the shop says is left of a plugin, as the checker says it. */
final class Left {

    private Left() { }

    /** Installs and removes it so many times. */
    static List<Finding> after(Shop shop, ShopDoor door, Path jar, int rounds, Runnable use) {
        String id = Plugin.idOf(jar);
        for (int round = 0; round < rounds; round++) {
            shop.install(jar);
            door.ask("remains", Map.of("what", "watch", "plugin", id));
            use.run();
            shop.remove(id);
        }
        return findings(id, rounds, door.ask("remains", Map.of("what", "left", "plugin", id)));
    }

    private static List<Finding> findings(String plugin, int rounds, JsonNode told) {
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
