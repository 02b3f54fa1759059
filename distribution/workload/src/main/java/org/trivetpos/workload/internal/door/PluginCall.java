package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;

/** Changes plugins as the office does, and tells which ones are there. */
@Component(property = Call.NAME + "=plugin")
public final class PluginCall implements Call {

    private final Plugins plugins;

    @Activate
    public PluginCall(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Object answer(JsonNode asked) {
        if (asked.path("what").asText().equals("list")) {
            return plugins.installed().stream().map(PluginCall::told).toList();
        }
        Plan plan = plugins.plan(change(asked));
        plugins.carryOut(null, plan, asked.path("force").asBoolean());
        return plugins.installed().stream().filter(one -> one.id().equals(plan.id())).findFirst()
                .map(PluginCall::told).orElse(Map.of("id", plan.id().value(), "version", plan.from(), "state", "GONE",
                        "gates", List.of()));
    }

    private static Change change(JsonNode asked) {
        String subject = asked.path("subject").asText();
        return switch (asked.path("what").asText()) {
            case "install" -> new Change.Install(Path.of(subject));
            case "rollback" -> new Change.RollBack(new PluginId(subject));
            case "remove" -> new Change.Remove(new PluginId(subject));
            case "off" -> new Change.SwitchOff(new PluginId(subject));
            case "on" -> new Change.SwitchOn(new PluginId(subject));
            default -> throw new IllegalArgumentException(asked.toString());
        };
    }

    private static Map<String, Object> told(InstalledPlugin plugin) {
        return Map.of("id", plugin.id().value(), "version", plugin.version(), "state", plugin.state().toString(),
                "gates", plugin.gates());
    }
}
