package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A plugin of the shop as the manager shows it.
 *
 * @param id      its symbolic name
 * @param version that is there
 * @param state   {@code RUNNING}, {@code OFF}, {@code QUARANTINED} or {@code TROUBLED}
 * @param gates   where it stands, as names of interfaces
 */
public record Plugin(String id, String version, String state, List<String> gates) {

    public Plugin {
        gates = List.copyOf(gates);
    }

    static Plugin of(JsonNode told) {
        List<String> gates = new ArrayList<>();
        told.path("gates").forEach(gate -> gates.add(gate.asText()));
        return new Plugin(told.path("id").asText(), told.path("version").asText(), told.path("state").asText(), gates);
    }

    /** The symbolic name of a plugin's file. */
    static String idOf(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
            return name.split(";")[0].strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True if it runs and nothing is wrong with it. */
    public boolean isRunning() {
        return state.equals("RUNNING");
    }
}
