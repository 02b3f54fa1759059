package org.trivetpos.example.phonescale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;

/** What a manager has typed. */
final class TypedSettings implements Settings {

    private final Map<String, String> typed = new HashMap<>();

    TypedSettings with(Setting setting, String value) {
        typed.put(setting.key(), value);
        return this;
    }

    @Override
    public String value(Setting setting) {
        return typed.getOrDefault(setting.key(), setting.fallback());
    }

    @Override
    public List<Setting> declared() {
        return new DeviceSettings().settings();
    }

    @Override
    public void change(CommandContext context, Setting setting, String value) {
        with(setting, value);
    }
}
