package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.printing.ReportPapers;
import org.trivetpos.store.DayClosing;
import org.trivetpos.store.DayHistory;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.Till;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Business days: the one that is to be closed, what is missing for it, and those that were closed. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class DaysScreen extends ConsoleScreen {

    private final DayRooms rooms;
    private final Shops shops;

    @Activate
    public DaysScreen(@Reference DayClosing closing, @Reference DayHistory history, @Reference Till till,
            @Reference Ordering ordering, @Reference ReportPapers papers, @Reference Terminals terminals,
            @Reference Journal journal, @Reference Shops shops) {
        super("days", new LocalText("日结", "Day close"), "vaadin:calendar-clock", 65,
                OfficePermissions.of("till.report"));
        this.rooms = new DayRooms(closing, history, till, ordering, papers, terminals, journal);
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new DaysView(new Office(workplace, shops), rooms);
    }

    /** What the parts of this screen ask. */
    record DayRooms(DayClosing closing, DayHistory history, Till till, Ordering ordering, ReportPapers papers,
            Terminals terminals, Journal journal) { }
}
