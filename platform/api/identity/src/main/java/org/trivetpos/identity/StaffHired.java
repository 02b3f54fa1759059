package org.trivetpos.identity;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.StaffId;

/** A person began to work here. Subject: the person's id. */
@FactType("identity.StaffHired")
public record StaffHired(StaffId staff, String name, RoleId role) implements Fact { }
