package org.trivetpos.identity;

import java.util.Set;
import org.trivetpos.kernel.LocalText;

/** A named set of permissions (keys of {@link Permission}); {@code *} allows everything. */
public record Role(RoleId id, LocalText name, Set<String> permissions) {

    public Role {
        permissions = Set.copyOf(permissions);
    }

    /** True if whoever has this role may do it. */
    public boolean allows(Permission permission) {
        return permissions.contains("*") || permissions.contains(permission.key());
    }
}
