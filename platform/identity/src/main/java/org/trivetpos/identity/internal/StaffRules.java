package org.trivetpos.identity.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;

/** What people and roles must be, each rule with its words. */
final class StaffRules {

    private static final int NAME_LENGTH = 30;
    private static final Pattern PERMISSION = Pattern.compile("\\*|[a-z][a-z0-9.-]{0,79}(:[0-9]{1,5})?");

    private StaffRules() { }

    static Roster.Member known(Roster roster, StaffId id) {
        return roster.find(id).orElseThrow(() -> Refusal.of("identity.person-unknown").asException());
    }

    static Role knownRole(Roster roster, RoleId id) {
        Role role = roster.roles().get(id);
        if (role == null) {
            throw Refusal.of("identity.role-unknown").asException();
        }
        return role;
    }

    /** The name without spaces around it; people choose themselves by name, so no two who work here share one. */
    static String checkedName(Roster roster, StaffId own, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > NAME_LENGTH) {
            throw Refusal.of("identity.name-odd", NAME_LENGTH).asException();
        }
        boolean taken = roster.members().values().stream().map(Roster.Member::staff).anyMatch(
                other -> other.active() && !other.id().equals(own) && other.name().equalsIgnoreCase(wanted));
        if (taken) {
            throw Refusal.of("identity.name-taken", wanted).asException();
        }
        return wanted;
    }

    static @Nullable Locale checkedLanguage(@Nullable Locale language) {
        if (language != null && !List.of("zh", "en").contains(language.getLanguage())) {
            throw Refusal.of("identity.language-unknown").asException();
        }
        return language;
    }

    static Role checkedRole(Role wanted) {
        LocalText name = new LocalText(wanted.name().zh().strip(), wanted.name().en().strip());
        boolean odd = (name.zh() + name.en()).isEmpty() || name.zh().length() > NAME_LENGTH
                || name.en().length() > NAME_LENGTH;
        if (odd) {
            throw Refusal.of("identity.role-name-odd", NAME_LENGTH).asException();
        }
        for (String permission : wanted.permissions()) {
            if (!PERMISSION.matcher(permission).matches()) {
                throw new IllegalArgumentException("'" + permission + "' is not the key of a permission");
            }
        }
        return new Role(wanted.id(), name, wanted.permissions());
    }

    /** Nobody gives, or takes over, more than the own role allows. */
    static void checkMayGive(Roster roster, Staff giver, @Nullable Role role) {
        if (role != null && !Roster.covers(roster.roleOf(giver), role)) {
            throw Refusal.of("identity.role-above-own", role.name()).asException();
        }
    }

    static void checkSomebodyManages(Roster after) {
        if (!after.keepsSomebodyWhoManages()) {
            throw Refusal.of("identity.last-manager").asException();
        }
    }
}
