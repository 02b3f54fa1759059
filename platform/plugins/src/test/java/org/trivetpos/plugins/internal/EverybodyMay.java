package org.trivetpos.plugins.internal;

import java.util.List;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.StaffId;

/** Nobody is asked for permission. */
final class EverybodyMay implements Permissions {

    @Override
    public boolean allows(StaffId person, Permission permission) {
        return true;
    }

    @Override
    public void require(CommandContext context, Permission permission) {
        // allowed
    }

    @Override
    public List<Permission> declared() {
        return List.of();
    }
}
