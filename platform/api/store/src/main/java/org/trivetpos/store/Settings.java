package org.trivetpos.store;

import java.util.Arrays;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;

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

    /**
     * The texts that a {@code TEXT} setting lists: with semicolons between them, Chinese first, English behind a slash
     * ({@code 生日 / Birthday; 致歉 / Apology}); one without a slash is the same in both languages.
     */
    default List<LocalText> texts(Setting setting) {
        return Arrays.stream(value(setting).split("[;；]")).map(String::strip).filter(one -> !one.isEmpty())
                .map(one -> one.split("[/／]", 2))
                .map(one -> one.length == 1 ? LocalText.same(one[0]) : new LocalText(one[0].strip(), one[1].strip()))
                .toList();
    }

    /** Everything declared now, in order of keys. */
    List<Setting> declared();

    /** Changes one (permission {@code store.settings}); refused in words if the text does not fit the kind. */
    void change(CommandContext context, Setting setting, String value);
}
