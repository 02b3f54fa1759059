package org.trivetpos.identity.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;

/** Permissions by the actor's role, or by the role of a second person who approved. */
@Component(service = {Permissions.class, RolePermissions.class}, immediate = true)
public final class RolePermissions implements Permissions {

    private final HouseRoster roster;
    private final Approvals approvals;
    private final Gate<List<Permission>> gate;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<PermissionSource> sources = List.of();

    @Activate
    public RolePermissions(@Reference HouseRoster roster, @Reference Approvals approvals, @Reference Guard guard) {
        this.roster = roster;
        this.approvals = approvals;
        this.gate = guard.gate(PermissionSource.class, () -> sources, RolePermissions::declaredBy,
                (one, other) -> 0);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    private static List<Permission> declaredBy(Guarded<PermissionSource> source) {
        List<Permission> permissions = List.copyOf(source.contribution().permissions());
        permissions.forEach(permission -> Objects.requireNonNull(permission.key()));
        return permissions;
    }

    @Override
    public boolean allows(StaffId person, Permission permission) {
        Roster now = roster.current();
        return now.working(person).filter(staff -> now.allows(staff, permission)).isPresent();
    }

    @Override
    public void require(CommandContext context, Permission permission) {
        answerable(context, permission);
    }

    /** Who answers for it: the actor if the role allows it, else the second person. */
    Staff answerable(CommandContext context, Permission permission) {
        Roster now = roster.current();
        Staff actor = now.working(context.actor())
                .orElseThrow(() -> Refusal.of("identity.person-left").asException());
        if (now.allows(actor, permission)) {
            return actor;
        }
        return approver(context, permission).flatMap(now::working)
                .filter(second -> mayApprove(now, second, permission))
                .orElseThrow(() -> missing(permission).asException());
    }

    /** Who approved this for this very request, if somebody did. */
    Optional<StaffId> approver(CommandContext context, Permission permission) {
        return Optional.ofNullable(context.approval())
                .flatMap(id -> approvals.use(id, permission.key(), context.terminal(), context.request()));
    }

    /** Nobody approves what he may not do himself. */
    static boolean mayApprove(Roster roster, Staff second, Permission permission) {
        return roster.allows(second, DoorPermissions.APPROVE) && roster.allows(second, permission);
    }

    static Refusal missing(Permission permission) {
        return Refusal.of("identity.permission-missing", permission.name(), permission.key());
    }

    @Override
    public List<Permission> declared() {
        TreeMap<String, Permission> byKey = new TreeMap<>(Comparator.naturalOrder());
        gate.standing().forEach(permissions -> permissions.forEach(one -> byKey.putIfAbsent(one.key(), one)));
        return List.copyOf(byKey.values());
    }
}
