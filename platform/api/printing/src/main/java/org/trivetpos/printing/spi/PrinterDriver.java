package org.trivetpos.printing.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;

/**
 * Brings documents to paper on one kind of printer. Registered as a service. The room calls {@link #print} for one job
 * of a printer at a time, on a thread of that printer's own; it may block up to a minute. A driver keeps no jobs:
 * when it leaves, the queue waits.
 *
 * <p>{@link #id}, {@link #name} and {@link #addressExample} are read once, when it comes; {@link #accepts} has half a
 * second. Defaults: a driver that does not say its id is not there; one without a name is called by its id; an address
 * that it does not check is not saved.
 */
@ConsumerType
public interface PrinterDriver {

    /** Stable id, stored with each printer: {@code escpos}. */
    String id();

    /** What people call it, when they choose it in the office. */
    LocalText name();

    /** An address as people type it, for the field's hint. */
    String addressExample();

    /** True if the address can be understood. */
    boolean accepts(String address);

    /**
     * Prints one document. {@code serial} grows with every attempt and is echoed by devices that confirm in order.
     */
    PrintOutcome print(Printer printer, Document document, int serial);

    /** Asks the device how it is; at most half a second. */
    PrinterStatus status(Printer printer);
}
