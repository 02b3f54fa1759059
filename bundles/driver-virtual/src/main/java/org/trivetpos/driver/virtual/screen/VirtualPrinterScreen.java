package org.trivetpos.driver.virtual.screen;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.driver.virtual.VirtualDriver;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.Printing;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Contributes the screen with the papers of the virtual printers. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class VirtualPrinterScreen implements Screen {

    private final Rooms rooms;

    @Activate
    public VirtualPrinterScreen(@Reference VirtualDriver driver, @Reference Printing printing,
            @Reference Printers printers, @Reference Shops shops) {
        this.rooms = new Rooms(driver, printing, printers, shops);
    }

    /** What the screen asks. */
    record Rooms(VirtualDriver driver, Printing printing, Printers printers, Shops shops) { }

    @Override
    public String id() {
        return "virtual-printer";
    }

    @Override
    public LocalText title() {
        return new LocalText("虚拟打印机", "Virtual printer");
    }

    @Override
    public String icon() {
        return "vaadin:print";
    }

    @Override
    public Place place() {
        return Place.TILL;
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public List<String> styleSheets() {
        return List.of(VirtualPrinterStyle.SHEET);
    }

    @Override
    public Component create(Workplace workplace) {
        return new VirtualPrinterView(workplace, rooms);
    }
}
