package org.trivetpos.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.StaffId;

/**
 * People and roles. Reads are in memory; changes need {@code identity.staff} and are journalled. Nobody can give a
 * role, or touch the PIN of a person with a role, that allows more than the own one. Thread-safe.
 */
@ProviderType
public interface StaffDirectory {

    /** Everybody, by name; those who have left only if asked. */
    List<Staff> all(boolean withInactive);

    Optional<Staff> find(StaffId id);

    List<Role> roles();

    Role role(RoleId id);

    /**
     * The first person of a new shop, with the role of a manager. Needs no permission, and is refused as soon as there
     * is anybody.
     *
     * @param pin six to twelve digits
     * @throws org.trivetpos.kernel.RefusedException {@code identity.not-the-first} if there is already somebody
     */
    Staff hireFirst(String name, String pin);

    /** A new person with a PIN: four to twelve digits, six or more for a role that may approve, not all the same. */
    Staff hire(CommandContext context, String name, RoleId role, @Nullable Locale language, String pin);

    /** Changes name, role, language or activity; the last active manager cannot leave. */
    Staff change(CommandContext context, Staff wanted);

    /**
     * Sets another person's PIN, or one's own after {@link Login#approve} of {@link Login#OWN_PIN} by the same person.
     */
    void changePin(CommandContext context, StaffId person, String pin);

    /** One's own language; needs no permission. */
    void chooseLanguage(CommandContext context, Locale language);

    /** Makes or changes a role; somebody active must keep {@code identity.staff}. */
    Role saveRole(CommandContext context, Role wanted);
}
