package org.trivetpos.identity.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.spi.StoreGuard;

/** Stands at the store's gate. It must not need the store's services, which wait for it. */
@Component
public final class StoreDoor implements StoreGuard {

    private final Permissions permissions;

    @Activate
    public StoreDoor(@Reference Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void require(CommandContext context, String permission) {
        permissions.require(context, permissions.declared().stream().filter(known -> known.key().equals(permission))
                .findFirst().orElseGet(() -> new Permission(permission, LocalText.same(permission))));
    }
}
