package org.trivetpos.printing.spi;

import org.trivetpos.printing.PrinterStatus;

/** What came of printing; the room decides what follows. Reasons are text keys. */
public sealed interface PrintOutcome {

    /** The device answered in order, after the paper: it is printed. */
    record Done() implements PrintOutcome { }

    /** Every byte was handed over, but the device cannot confirm. */
    record Sent() implements PrintOutcome { }

    /** Nothing of it can be on paper (no connection, device not ready before the first byte); tried again later. */
    record Retry(PrinterStatus status, String reason) implements PrintOutcome { }

    /** This document can never be printed there (wrong address, not renderable). */
    record Rejected(String reason) implements PrintOutcome { }

    /** The line broke after the first byte: it may or may not be on paper; a person must look. */
    record Unknown(String reason) implements PrintOutcome { }
}
