package org.trivetpos.printing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;

/** The shop's printers (changes need {@code printing.manage} and are journalled). */
@ProviderType
public interface Printers {

    /** All printers, those that are switched off too. */
    List<Printer> all();

    /** Adds a printer, or changes the one with its id. */
    Printer save(CommandContext context, Printer wanted);

    /** Removes a printer whose queue is empty. */
    void remove(CommandContext context, PrinterId id);

    /**
     * Lets a terminal's receipts, refund slips and drawer go to this printer and no other.
     *
     * @param terminalName as it is called now, for the journal
     * @param printer      null for the shop's receipt printer
     * @throws org.trivetpos.kernel.RefusedException {@code printing.no-printer} if it is gone, {@code
     *         printing.bad-role} if it serves more terminals than it can (about ten)
     */
    void receiptsOf(CommandContext context, TerminalId terminal, String terminalName, @Nullable PrinterId printer);

    /**
     * The printer that a paper for this role goes to now: one that is switched off or gone is stood in for by the
     * shop's receipt printer, except for the kitchen's. Empty if papers for it wait. In memory and cheap.
     */
    Optional<Printer> serving(String role);

    /** As last seen; asked in the background about every ten seconds and after each job. */
    PrinterStatus status(PrinterId id);

    /** Prints a test page. */
    JobId test(CommandContext context, PrinterId id);

    /** Drivers installed now. */
    List<Driver> drivers();

    /** A driver to choose in the office. */
    record Driver(String id, LocalText name, String addressExample) { }
}
