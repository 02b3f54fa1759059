package org.trivetpos.printing;

import java.util.List;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A printer was set up or changed. */
@FactType("printing.PrinterSaved")
public record PrinterSaved(PrinterId printer, String name, String driver, String address, int columns,
        List<String> roles, boolean active) implements Fact { }
