package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.ReportPapers;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.Till;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Shifts: the running ones with their figures so far, and those that were closed. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class ShiftsScreen extends ConsoleScreen {

    private final Till till;
    private final ReportPapers papers;
    private final Terminals terminals;
    private final BusinessDays days;
    private final Shops shops;

    @Activate
    public ShiftsScreen(@Reference Till till, @Reference ReportPapers papers,
            @Reference Terminals terminals, @Reference BusinessDays days, @Reference Shops shops) {
        super("shifts", new LocalText("班次", "Shifts"), "vaadin:cash", 60, OfficePermissions.of("till.report"));
        this.till = till;
        this.papers = papers;
        this.terminals = terminals;
        this.days = days;
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new ShiftsView(new Office(workplace, shops), till, papers, terminals, days);
    }
}
