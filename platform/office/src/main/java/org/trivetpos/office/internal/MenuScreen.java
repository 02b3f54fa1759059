package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.menu.MenuSheets;
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

    @Activate
    public MenuScreen(@Reference Menu menu, @Reference MenuAdministration administration, @Reference Shops shops,
            @Reference MenuSheets sheets, @Reference Ids ids) {
        super("menu", new LocalText("菜单", "Menu"), "vaadin:cutlery", 10, OfficePermissions.of("menu.edit"));
        this.menu = menu;
        this.administration = administration;
        this.sheets = sheets;
        this.shops = shops;
        this.ids = ids;
    }

    @Override
    public Component create(Workplace workplace) {
        return new MenuView(new Office(workplace, shops), new MenuRooms(menu, administration, sheets, ids));
    }

    /** What the menu's parts ask. */
    record MenuRooms(Menu menu, MenuAdministration administration, MenuSheets sheets, Ids ids) { }
}
