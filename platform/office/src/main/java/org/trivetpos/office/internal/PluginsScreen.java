package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** The shop's plugins: what is there, what a file would bring, and every change of them. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class PluginsScreen extends ConsoleScreen {

    private final Plugins plugins;
    private final Shops shops;

    @Activate
    public PluginsScreen(@Reference Plugins plugins, @Reference Shops shops) {
        super("plugins", new LocalText("插件", "Plugins"), "vaadin:plug", 75, Plugins.MANAGE);
        this.plugins = plugins;
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new PluginsView(new Office(workplace, shops), plugins);
    }
}
