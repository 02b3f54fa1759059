package org.trivetpos.identity;

import org.trivetpos.kernel.Id;

/** A role: a named set of permissions. */
public record RoleId(String value) implements Id {

    public RoleId {
        Id.checked(value);
    }
}
