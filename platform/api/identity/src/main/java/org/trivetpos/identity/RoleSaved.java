package org.trivetpos.identity;

import java.util.List;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/** A role was made or changed. Subject: the role's id. Permissions are keys, in order; before: empty if it is new. */
@FactType("identity.RoleSaved")
public record RoleSaved(RoleId role, LocalText name, List<String> before, List<String> after) implements Fact { }
