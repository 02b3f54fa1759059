package org.trivetpos.ordering;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.TerminalId;

/** A terminal began to be used for practice, or is used for sales again; for the audit. */
@FactType("ordering.TrainingSet")
public record TrainingSet(TerminalId terminal, boolean on, String staff) implements Fact { }
