package org.trivetpos.plugins;

import java.nio.file.Path;

/** What somebody wants done with a plugin; {@link Plugins#plan} says what that would mean. */
public sealed interface Change {

    /**
     * Bring in what this file holds: a new plugin, or another version of one that is there.
     *
     * @param file a plugin's jar; it is copied and may be deleted afterwards
     */
    record Install(Path file) implements Change { }

    /** Put in what the program brings and this shop does not have, or no longer. */
    record BringBack(PluginId id) implements Change { }

    /** Back to the version that ran before the present one; its code only, its tables stay as they are. */
    record RollBack(PluginId id) implements Change { }

    /** Take it out; its tables stay until they are purged on purpose. */
    record Remove(PluginId id) implements Change { }

    /** Stop it and leave it stopped, also after a restart of the shop. */
    record SwitchOff(PluginId id) implements Change { }

    /** Start what was switched off or quarantined. */
    record SwitchOn(PluginId id) implements Change { }
}
