package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.Printing;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** The shop's printers. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class PrintersScreen extends ConsoleScreen {

    private final Printers printers;
    private final Printing printing;
    private final Terminals terminals;
    private final Shops shops;
    private final Ids ids;

    @Activate
    public PrintersScreen(@Reference Printers printers, @Reference Printing printing,
            @Reference Terminals terminals, @Reference Shops shops, @Reference Ids ids) {
        super("printers", new LocalText("打印机", "Printers"), "vaadin:print", 40,
                OfficePermissions.of("printing.manage"));
        this.printers = printers;
        this.printing = printing;
        this.terminals = terminals;
        this.shops = shops;
        this.ids = ids;
    }

    @Override
    public Component create(Workplace workplace) {
        return new PrintersView(new Office(workplace, shops), new PrinterRooms(printers, printing, terminals, ids));
    }

    /** What the parts of this screen ask. */
    record PrinterRooms(Printers printers, Printing printing, Terminals terminals, Ids ids) { }
}
