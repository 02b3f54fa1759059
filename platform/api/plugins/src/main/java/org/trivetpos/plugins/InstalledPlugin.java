package org.trivetpos.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;

/**
 * A plugin of this shop as it is now.
 *
 * @param id its symbolic name
 * @param version that is there
 * @param name in both languages
 * @param description likewise
 * @param vendor empty if it does not say
 * @param gates where it stands, as names of interfaces
 * @param schema the tables that it owns; empty if none
 * @param asked what it said it would do
 * @param origin whether it came with the program
 * @param state how it is
 * @param trouble what to tell the manager; null if all is well
 * @param before the version that a roll-back would bring; empty if there is none
 * @param icon its picture, a PNG of at most 64 pixels a side in base64; empty if it has none
 */
public record InstalledPlugin(PluginId id, String version, LocalText name, LocalText description, String vendor,
        List<String> gates, String schema, List<Asked> asked, Origin origin, State state, @Nullable Refusal trouble,
        String before, String icon) {

    public InstalledPlugin {
        gates = List.copyOf(gates);
        asked = List.copyOf(asked);
    }

    /** One without a picture. */
    public InstalledPlugin(PluginId id, String version, LocalText name, LocalText description, String vendor,
            List<String> gates, String schema, List<Asked> asked, Origin origin, State state,
            @Nullable Refusal trouble, String before) {
        this(id, version, name, description, vendor, gates, schema, asked, origin, state, trouble, before, "");
    }

    /** Where it is from: {@code UPDATED} came with the program and was replaced by another version since. */
    public enum Origin { SHIPPED, UPDATED, ADDED }

    /** {@code QUARANTINED}: the shop ended in the middle of its change, or soon after; it was stopped for safety. */
    public enum State { RUNNING, OFF, QUARANTINED, TROUBLED }
}
