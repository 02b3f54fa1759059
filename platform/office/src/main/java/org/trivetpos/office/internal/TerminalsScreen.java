package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.printing.Printers;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Which browsers are tills. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class TerminalsScreen extends ConsoleScreen {

    private final Terminals terminals;
    private final Printers printers;
    private final Ordering ordering;
    private final Shops shops;

    @Activate
    public TerminalsScreen(@Reference Terminals terminals, @Reference Printers printers, @Reference Ordering ordering,
            @Reference Shops shops) {
        super("terminals", new LocalText("终端", "Terminals"), "vaadin:tablet", 30,
                OfficePermissions.of("store.terminals"));
        this.terminals = terminals;
        this.printers = printers;
        this.ordering = ordering;
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new TerminalsView(new Office(workplace, shops), new TerminalRooms(terminals, printers, ordering));
    }

    /** What the parts of this screen ask. */
    record TerminalRooms(Terminals terminals, Printers printers, Ordering ordering) { }
}
