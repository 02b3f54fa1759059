package org.trivetpos.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.StaffId;

/** Who may do what. In memory and cheap; thread-safe. */
@ProviderType
public interface Permissions {

    /** True if the person's role allows it. */
    boolean allows(StaffId person, Permission permission);

    /**
     * Passes if the actor may do it, or if the context carries an approval for it that was given on this terminal, is
     * fresh (two minutes) and not used for another request.
     *
     * @throws org.trivetpos.kernel.RefusedException {@code identity.permission-missing} with the permission's name and
     *         key as arguments, which the screen answers by offering a second person's PIN
     */
    void require(CommandContext context, Permission permission);

    /** Everything declared now, in order of keys. */
    List<Permission> declared();

    /** The declared one with that key, {@linkplain Permission#upTo up to} the share behind it if there is one. */
    default Optional<Permission> named(String key) {
        int share = Permission.share(key);
        return declared().stream().filter(one -> one.key().equals(Permission.base(key))).findFirst()
                .map(one -> share < 0 ? one : one.upTo(share));
    }
}
