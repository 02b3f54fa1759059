package org.trivetpos.upkeep.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.upkeep.DemoData;
import org.trivetpos.upkeep.ShopCopies;

/** What a role may do with copies of the shop. */
@Component(service = PermissionSource.class)
public final class UpkeepPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(ShopCopies.SEE, ShopCopies.KEY, DemoData.WIPE);
    }
}
