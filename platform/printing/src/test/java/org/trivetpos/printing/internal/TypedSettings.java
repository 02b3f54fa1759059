package org.trivetpos.printing.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;

/** What a manager has typed, by key. */
final class TypedSettings implements Settings {

    final Map<String, String> typed = new HashMap<>();

    @Override
    public String value(Setting setting) {
        return typed.getOrDefault(setting.key(), setting.fallback());
    }

    @Override
    public List<Setting> declared() {
        return new PrintingSettings().settings();
    }

    @Override
    public void change(CommandContext context, Setting setting, String value) {
        typed.put(setting.key(), value);
    }
}
