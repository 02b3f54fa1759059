package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;
import org.trivetpos.upkeep.DemoData;
import org.trivetpos.upkeep.ShopCopies;

/** The encrypted copies of the shop, and the key that reads them. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class BackupsScreen extends ConsoleScreen {

    private final ShopCopies copies;
    private final ScheduledJobs jobs;
    private final Shops shops;
    private final DemoData demo;

    @Activate
    public BackupsScreen(@Reference ShopCopies copies, @Reference ScheduledJobs jobs, @Reference Shops shops,
            @Reference DemoData demo) {
        super("backups", new LocalText("备份", "Backups"), "vaadin:safe-lock", 85, ShopCopies.SEE);
        this.copies = copies;
        this.jobs = jobs;
        this.shops = shops;
        this.demo = demo;
    }

    @Override
    public Component create(Workplace workplace) {
        return new BackupsView(new Office(workplace, shops), copies, jobs, demo);
    }
}
