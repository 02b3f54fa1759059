package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.TerminalId;

/** A browser became a till. Subject: the terminal's id. */
@FactType("store.TerminalPaired")
public record TerminalPaired(TerminalId terminal, String name, boolean first) implements Fact { }
