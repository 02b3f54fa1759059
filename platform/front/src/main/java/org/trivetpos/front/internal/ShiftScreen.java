package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.store.Shops;
import org.trivetpos.till.Till;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Opens the drawer's shift with its float and closes it with a blind count. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class ShiftScreen implements Screen {

    private final Till till;
    private final Shops shops;
    private final Ordering ordering;
    private final StyleSheets sheets;

    @Activate
    public ShiftScreen(@Reference Till till, @Reference Shops shops, @Reference Ordering ordering,
            @Reference StyleSheets sheets) {
        this.sheets = sheets;
        this.till = till;
        this.shops = shops;
        this.ordering = ordering;
    }

    @Override
    public String id() {
        return "shift";
    }

    @Override
    public LocalText title() {
        return new LocalText("班次", "Shift");
    }

    @Override
    public String icon() {
        return "vaadin:coin-piles";
    }

    @Override
    public Place place() {
        return Place.TILL;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public List<String> styleSheets() {
        return sheets.addresses(id());
    }

    @Override
    public Component create(Workplace workplace) {
        return new ShiftView(till, shops, ordering, new Words(workplace));
    }
}
