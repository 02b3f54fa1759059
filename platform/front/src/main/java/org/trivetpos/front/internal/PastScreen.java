package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.printing.Printing;
import org.trivetpos.settlement.PastSales;
import org.trivetpos.settlement.Refunds;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** What was sold: found again, looked at, printed once more, given back. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class PastScreen implements Screen {

    static final String ID = "past";

    private final Archive archive;
    private final StyleSheets sheets;

    @Activate
    public PastScreen(@Reference PastSales sales, @Reference Settlement settlement, @Reference Refunds refunds,
            @Reference Printing printing, @Reference Terminals terminals,
            @Reference Shops shops, @Reference BusinessDays days, @Reference Ordering ordering,
            @Reference StyleSheets sheets) {
        this.archive = new Archive(sales, settlement, refunds, ordering, printing, terminals, shops, days);
        this.sheets = sheets;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalText title() {
        return new LocalText("历史订单", "Past orders");
    }

    @Override
    public String icon() {
        return "vaadin:time-backward";
    }

    @Override
    public Place place() {
        return Place.TILL;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<String> styleSheets() {
        return sheets.addresses(id());
    }

    @Override
    public Component create(Workplace workplace) {
        return new PastView(archive, new Words(workplace));
    }
}
