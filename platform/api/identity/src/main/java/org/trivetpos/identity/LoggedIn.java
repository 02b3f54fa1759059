package org.trivetpos.identity;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/** Somebody proved by PIN who stands at a terminal. Subject: the person's id. */
@FactType("identity.LoggedIn")
public record LoggedIn(StaffId staff, String name, TerminalId terminal, String terminalName) implements Fact { }
