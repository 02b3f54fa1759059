package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.menu.MenuSheets;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Menu administration. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class MenuScreen extends ConsoleScreen {

    private final Menu menu;
    private final MenuAdministration administration;
    private final MenuSheets sheets;
    private final Shops shops;
    private final Ids ids;
    private final Ordering ordering;
    private final Clock clock;

    @Activate
    public MenuScreen(@Reference Menu menu, @Reference MenuAdministration administration, @Reference Shops shops,
            @Reference MenuSheets sheets, @Reference Ids ids, @Reference Ordering ordering, @Reference Clock clock) {
        super("menu", new LocalText("菜单", "Menu"), "vaadin:cutlery", 10, OfficePermissions.of("menu.edit"));
        this.menu = menu;
        this.administration = administration;
        this.sheets = sheets;
        this.shops = shops;
        this.ids = ids;
        this.ordering = ordering;
        this.clock = clock;
    }

    @Override
    public Component create(Workplace workplace) {
        return new MenuView(new Office(workplace, shops), new MenuRooms(menu, administration, sheets, ids, ordering,
                clock));
    }

    /** What the menu's parts ask. */
    record MenuRooms(Menu menu, MenuAdministration administration, MenuSheets sheets, Ids ids, Ordering ordering,
            Clock clock) {

        /** The names of the service modes that are installed, by their ids. */
        Map<String, String> modes(Office office) {
            Map<String, String> names = new LinkedHashMap<>();
            ordering.modes().forEach(mode -> names.put(mode.id().value(), office.t(mode.name())));
            return names;
        }
    }
}
