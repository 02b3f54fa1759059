package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.Reports;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Figures of some business days: reports to look at, files to take along. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class ReportsScreen extends ConsoleScreen {

    private final Reports reports;
    private final BusinessDays days;
    private final Shops shops;

    @Activate
    public ReportsScreen(@Reference Reports reports, @Reference BusinessDays days, @Reference Shops shops) {
        super("reports", new LocalText("报表", "Reports"), "vaadin:bar-chart", 65, Reports.VIEW);
        this.reports = reports;
        this.days = days;
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new ReportsView(new Office(workplace, shops), reports, days);
    }
}
