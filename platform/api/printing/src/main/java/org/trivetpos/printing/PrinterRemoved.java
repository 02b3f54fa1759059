package org.trivetpos.printing;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A printer was taken away; its papers of before stay known. */
@FactType("printing.PrinterRemoved")
public record PrinterRemoved(PrinterId printer, String name) implements Fact { }
