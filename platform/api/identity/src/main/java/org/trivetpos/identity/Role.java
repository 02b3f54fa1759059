package org.trivetpos.identity;

import java.util.Set;
import org.trivetpos.kernel.LocalText;

/**
 * A named set of permissions (keys of {@link Permission}, with the share behind them where the role has one up to a
 * limit); {@code *} allows everything.
 */
public record Role(RoleId id, LocalText name, Set<String> permissions) {

    public Role {
        permissions = Set.copyOf(permissions);
    }

    /** True if whoever has this role may do it. */
    public boolean allows(Permission permission) {
        return allows(permission.key());
    }

    /** The same by the permission's key. */
    public boolean allows(String key) {
        String base = Permission.base(key);
        return permissions.contains("*") || permissions.contains(base)
                || permissions.stream().anyMatch(own -> covers(own, base, Permission.share(key)));
    }

    /** The permission itself, without a share, is asked for where no limit is known: a limited one does not do. */
    private static boolean covers(String own, String base, int share) {
        return share >= 0 && Permission.base(own).equals(base) && Permission.share(own) >= share;
    }
}
