package org.trivetpos.printing;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;

/** The shop's printers (changes need {@code printing.manage} and are journalled). */
@ProviderType
public interface Printers {

    /** All printers, those that are switched off too. */
    List<Printer> all();

    /** Adds a printer, or changes the one with its id. */
    Printer save(CommandContext context, Printer wanted);

    /** Removes a printer whose queue is empty. */
    void remove(CommandContext context, PrinterId id);

    /** As last seen; asked in the background about every ten seconds and after each job. */
    PrinterStatus status(PrinterId id);

    /** Prints a test page. */
    JobId test(CommandContext context, PrinterId id);

    /** Drivers installed now. */
    List<Driver> drivers();

    /** A driver to choose in the office. */
    record Driver(String id, LocalText name, String addressExample) { }
}
