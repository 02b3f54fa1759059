package org.trivetpos.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;

/**
 * What a change would mean, worked out before anything is touched.
 *
 * @param change what was asked
 * @param kind what it comes to
 * @param id the plugin
 * @param name its name
 * @param from the version that is there now; empty if there is none
 * @param to the version that would be there; empty if none
 * @param file what the file says of itself; null unless one is installed
 * @param restarted other bundles that would be restarted with it, by symbolic name; an installation restarts nobody
 * @param gates where it stands now or would stand, as names of interfaces; what is shown of it comes, goes or blinks
 * @param migrations scripts that would be run in its own tables, in order
 * @param obstacles why it cannot be done; empty if it can
 * @param reservations why it should not be done now; it can be forced
 * @param notes what to know
 */
public record Plan(Change change, Kind kind, PluginId id, LocalText name, String from, String to,
        @Nullable PluginFile file, List<String> restarted, List<String> gates, List<String> migrations,
        List<Refusal> obstacles, List<Refusal> reservations, List<Refusal> notes) {

    public Plan {
        restarted = List.copyOf(restarted);
        gates = List.copyOf(gates);
        migrations = List.copyOf(migrations);
        obstacles = List.copyOf(obstacles);
        reservations = List.copyOf(reservations);
        notes = List.copyOf(notes);
    }

    /** True if it can be carried out, perhaps only by force. */
    public boolean possible() {
        return obstacles.isEmpty();
    }

    /** What a change comes to; {@code ROLL_FORWARD} undoes a roll-back: the version before is the newer one. */
    public enum Kind {
        INSTALL, UPDATE, DOWNGRADE, SAME_VERSION, ROLL_BACK, ROLL_FORWARD, REMOVE, SWITCH_OFF, SWITCH_ON
    }
}
