package org.trivetpos.identity.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.StaffId;

/** Everybody and every role at one moment; immutable. */
record Roster(long version, Map<StaffId, Member> members, Map<RoleId, Role> roles) {

    /**
     * One person with what nobody sees.
     *
     * @param pinDigits how many the PIN has, because some roles need more
     */
    record Member(Staff staff, String pinHash, int pinDigits) { }

    Roster {
        members = Map.copyOf(members);
        roles = Map.copyOf(roles);
    }

    Optional<Member> find(StaffId id) {
        return Optional.ofNullable(members.get(id));
    }

    /** The person, unless unknown or gone. */
    Optional<Staff> working(StaffId id) {
        return find(id).map(Member::staff).filter(Staff::active);
    }

    Stream<Member> workingIn(RoleId role) {
        return members.values().stream().filter(one -> one.staff().active() && one.staff().role().equals(role));
    }

    Role roleOf(Staff person) {
        Role role = roles.get(person.role());
        if (role == null) {
            throw new IllegalStateException("role " + person.role().value() + " of a person is not in the database");
        }
        return role;
    }

    boolean allows(Staff person, Permission permission) {
        return person.active() && roleOf(person).allows(permission);
    }

    /** True if somebody who works here could still manage the staff, were these the roles and people. */
    boolean keepsSomebodyWhoManages() {
        return members.values().stream().anyMatch(one -> allows(one.staff(), DoorPermissions.STAFF));
    }

    Roster with(Member member) {
        return new Roster(version, plus(members, member.staff().id(), member), roles);
    }

    Roster with(Role role) {
        return new Roster(version, members, plus(roles, role.id(), role));
    }

    /** True if the first role allows everything that the second does, so that its holder may give it away. */
    static boolean covers(Role giver, Role given) {
        return given.permissions().stream().allMatch(giver::allows);
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
