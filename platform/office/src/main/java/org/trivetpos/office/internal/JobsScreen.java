package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.Printing;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** What was printed, what waits, and what needs a person. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class JobsScreen extends ConsoleScreen {

    private final Printing printing;
    private final Printers printers;
    private final Shops shops;

    @Activate
    public JobsScreen(@Reference Printing printing, @Reference Printers printers, @Reference Shops shops) {
        super("jobs", new LocalText("打印任务", "Print jobs"), "vaadin:file-text", 50,
                OfficePermissions.of("printing.reprint"));
        this.printing = printing;
        this.printers = printers;
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new JobsView(new Office(workplace, shops), printing, printers);
    }
}
