package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** The shop and the settings that its bundles declare. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class SettingsScreen extends ConsoleScreen {

    private final Settings settings;
    private final Shops shops;

    @Activate
    public SettingsScreen(@Reference Settings settings, @Reference Shops shops) {
        super("settings", new LocalText("设置", "Settings"), "vaadin:cog", 90, OfficePermissions.of("store.settings"));
        this.settings = settings;
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new SettingsView(new Office(workplace, shops), settings);
    }
}
