package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** People, their PINs, and what each role may do. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class StaffScreen extends ConsoleScreen {

    private final StaffDirectory staff;
    private final Permissions permissions;
    private final Shops shops;
    private final Ids ids;

    @Activate
    public StaffScreen(@Reference StaffDirectory staff, @Reference Permissions permissions, @Reference Shops shops,
            @Reference Ids ids) {
        super("staff", new LocalText("员工", "Staff"), "vaadin:users", 20, OfficePermissions.of("identity.staff"));
        this.staff = staff;
        this.permissions = permissions;
        this.shops = shops;
        this.ids = ids;
    }

    @Override
    public Component create(Workplace workplace) {
        return new StaffView(new Office(workplace, shops), new StaffRooms(staff, permissions, ids));
    }

    /** What the parts of this screen ask. */
    record StaffRooms(StaffDirectory staff, Permissions permissions, Ids ids) { }
}
