package org.trivetpos.identity;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/** A session at a terminal ended. Subject: the person's id. */
@FactType("identity.LoggedOut")
public record LoggedOut(StaffId staff, String name, TerminalId terminal) implements Fact { }
