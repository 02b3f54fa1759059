package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** What is wrong in the shop now, plugin by plugin, in words. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class HealthScreen extends ConsoleScreen {

    private final Checkup checkup;
    private final Shops shops;
    private final Plugins plugins;

    @Activate
    public HealthScreen(@Reference Checkup checkup, @Reference Shops shops, @Reference Plugins plugins) {
        super("health", new LocalText("系统状态", "Health"), "vaadin:heart", 80, OfficePermissions.HEALTH);
        this.checkup = checkup;
        this.shops = shops;
        this.plugins = plugins;
    }

    @Override
    public Component create(Workplace workplace) {
        return new HealthView(new Office(workplace, shops), checkup, plugins);
    }
}
