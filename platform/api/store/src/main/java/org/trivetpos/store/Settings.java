package org.trivetpos.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/** Values of the settings that the shop's bundles declare. Reads are in memory; thread-safe. */
@ProviderType
public interface Settings {

    /** The value, or the setting's fallback. */
    String value(Setting setting);

    /** The value of a {@code BOOLEAN} setting. */
    default boolean isOn(Setting setting) {
        return Boolean.parseBoolean(value(setting));
    }

    /** The value of an {@code INTEGER} or {@code MONEY} setting. */
    default long number(Setting setting) {
        return Long.parseLong(value(setting));
    }

    /** Everything declared now, in order of keys. */
    List<Setting> declared();

    /** Changes one (permission {@code store.settings}); refused in words if the text does not fit the kind. */
    void change(CommandContext context, Setting setting, String value);
}
