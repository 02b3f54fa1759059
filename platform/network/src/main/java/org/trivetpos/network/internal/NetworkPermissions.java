package org.trivetpos.network.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** Who may open the shop to other machines. */
@Component
public final class NetworkPermissions implements PermissionSource {

    static final Permission OPEN = new Permission("network.open",
            new LocalText("向局域网开放店铺", "Open the shop to the network"));

    @Override
    public List<Permission> permissions() {
        return List.of(OPEN);
    }
}
