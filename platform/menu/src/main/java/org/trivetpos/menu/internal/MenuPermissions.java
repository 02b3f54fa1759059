package org.trivetpos.menu.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.menu.MenuAdministration;

/** What a role may allow with the menu. */
@Component
public final class MenuPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(MenuAdministration.EDIT, MenuAdministration.SOLD_OUT, MenuAdministration.MARKET_PRICE);
    }
}
