package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;
import org.trivetpos.upkeep.SupportBundles;

/** What is wrong in the shop now, plugin by plugin, in words; and what it does by itself. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class HealthScreen extends ConsoleScreen {

    private final Checkup checkup;
    private final Shops shops;
    private final Plugins plugins;
    private final ScheduledJobs jobs;
    private final SupportBundles support;

    @Activate
    public HealthScreen(@Reference Checkup checkup, @Reference Shops shops, @Reference Plugins plugins,
            @Reference ScheduledJobs jobs, @Reference SupportBundles support) {
        super("health", new LocalText("系统状态", "Health"), "vaadin:heart", 80, OfficePermissions.HEALTH);
        this.checkup = checkup;
        this.shops = shops;
        this.plugins = plugins;
        this.jobs = jobs;
        this.support = support;
    }

    @Override
    public Component create(Workplace workplace) {
        return new HealthView(new Office(workplace, shops), checkup, plugins, jobs, support);
    }
}
