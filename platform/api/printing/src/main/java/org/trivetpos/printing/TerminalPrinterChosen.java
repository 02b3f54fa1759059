package org.trivetpos.printing;

import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.TerminalId;

/**
 * A terminal's receipts, refund slips and drawer go to another printer from now on. Subject: the terminal's id.
 *
 * @param name        of the terminal
 * @param printer     null for the shop's receipt printer
 * @param printerName as it was called then; null with the printer
 */
@FactType("printing.TerminalPrinterChosen")
public record TerminalPrinterChosen(TerminalId terminal, String name, @Nullable PrinterId printer,
        @Nullable String printerName) implements Fact { }
