package org.trivetpos.plugins.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.SettingsBefore;

/** The settings of a shop as somebody has typed them. */
final class TypedSettings implements Settings, SettingsBefore {

    final Map<String, String> typed = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public String value(Setting setting) {
        return typed.getOrDefault(setting.key(), setting.fallback());
    }

    @Override
    public List<Setting> declared() {
        return List.of();
    }

    @Override
    public void change(CommandContext context, Setting setting, String value) {
        typed.put(setting.key(), value);
    }

    @Override
    public void keep(String symbolicName) {
        asked.add("keep " + symbolicName);
    }

    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public void restore() {
        asked.add("restore");
    }

    @Override
    public void forget() {
        asked.add("forget");
    }
}
