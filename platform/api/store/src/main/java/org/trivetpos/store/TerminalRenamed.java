package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.TerminalId;

/** A till got another name. Subject: the terminal's id. */
@FactType("store.TerminalRenamed")
public record TerminalRenamed(TerminalId terminal, String before, String after) implements Fact { }
