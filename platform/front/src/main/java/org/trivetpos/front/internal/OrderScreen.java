package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.ordering.Scales;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.printing.Printing;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.store.Shops;
import org.trivetpos.till.Till;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** The cashier's order screen. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class OrderScreen implements Screen {

    static final String ID = "order";

    private final Rooms rooms;
    private final StyleSheets sheets;

    @Activate
    public OrderScreen(@Reference Menu menu, @Reference MenuAdministration administration,
            @Reference Ordering ordering, @Reference Pricing pricing, @Reference Settlement settlement,
            @Reference Till till, @Reference Printing printing,
            @Reference Shops shops, @Reference Clock clock, @Reference Plugged plugged,
            @Reference Scales scales, @Reference StyleSheets sheets) {
        this.sheets = sheets;
        rooms = new Rooms(menu, administration, ordering, pricing, settlement, till, printing, shops, clock, plugged,
                scales);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalText title() {
        return new LocalText("点单", "Order");
    }

    @Override
    public String icon() {
        return "vaadin:cart";
    }

    @Override
    public Place place() {
        return Place.TILL;
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public List<String> styleSheets() {
        return sheets.addresses(id());
    }

    @Override
    public Component create(Workplace workplace) {
        return new OrderView(rooms, workplace);
    }
}
