package org.trivetpos.plugins.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.plugins.Plugins;

/** What this room lets a role allow. */
@Component
public final class PluginPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(Plugins.MANAGE);
    }
}
