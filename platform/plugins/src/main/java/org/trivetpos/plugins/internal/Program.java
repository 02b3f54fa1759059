package org.trivetpos.plugins.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trivetpos.plugins.PluginId;

/** What the program brings besides what every shop has. */
interface Program {

    /**
     * A plugin in the program's folder.
     *
     * @param location where the framework finds it, in any start of this program
     */
    record Part(PluginId id, String version, Path file, String location) { }

    /** Names of the features that are a kind of shop. */
    List<String> kinds();

    /** What a feature says of itself, in English. */
    String description(String kind);

    /** The plugins in a kind of shop; other bundles that it needs are left out. */
    List<Part> plugins(String kind);

    /** Every plugin that some kind of shop has, by id. */
    List<Part> plugins();

    default Optional<Part> plugin(PluginId id) {
        return plugins().stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /**
     * Installs and starts everything of that kind which is not there; restarts nobody.
     *
     * @throws Exception whatever the framework has against it
     */
    void bring(String kind) throws Exception;

    /** Takes the kind out again, except what others need. */
    void takeBack(String kind) throws Exception;
}
