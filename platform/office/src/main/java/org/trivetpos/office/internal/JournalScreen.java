package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.DayHistory;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** The journal: what happened, the whole life of one order, and the proof that nothing was altered. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class JournalScreen extends ConsoleScreen {

    private final JournalRooms rooms;
    private final Shops shops;

    @Activate
    public JournalScreen(@Reference Journal journal, @Reference Settlement settlement, @Reference BusinessDays days,
            @Reference StaffDirectory staff, @Reference Terminals terminals, @Reference Shops shops,
            @Reference DayHistory history, @Reference Permissions permissions) {
        super("journal", new LocalText("流水账", "Journal"), "vaadin:book", 70, OfficePermissions.JOURNAL);
        this.rooms = new JournalRooms(journal, settlement, days, staff, terminals, history, permissions);
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new JournalView(new Office(workplace, shops), rooms);
    }

    /** What the parts of this screen ask. */
    record JournalRooms(Journal journal, Settlement settlement, BusinessDays days, StaffDirectory staff,
            Terminals terminals, DayHistory history, Permissions permissions) { }
}
