package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.TerminalId;

/** A till lost its right to log in; its token is worthless. Subject: the terminal's id. */
@FactType("store.TerminalUnpaired")
public record TerminalUnpaired(TerminalId terminal, String name) implements Fact { }
