package org.trivetpos.identity.internal;

import java.util.List;
import java.util.Set;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.kernel.LocalText;

/** The roles of a new shop; the shop may change them. */
final class BuiltInRoles {

    static final RoleId MANAGER = new RoleId("manager");

    static final List<Role> ALL = List.of(
            new Role(new RoleId("cashier"), new LocalText("收银员", "Cashier"), Set.of("ordering.order", "ordering.park",
                    "ordering.take-over", "ordering.discount:1000", "settlement.pay", "settlement.look-up", "till.open",
                    "till.close", "till.pay-in", "menu.sold-out", "printing.reprint")),
            new Role(new RoleId("waiter"), new LocalText("服务员", "Waiter"), Set.of("ordering.order", "ordering.park")),
            new Role(MANAGER, new LocalText("店长", "Manager"), Set.of("*")));

    private BuiltInRoles() { }
}
