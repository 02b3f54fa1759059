package org.trivetpos.printing;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A paper came out; {@code confirmed} if the device itself said so, {@code reprint} above 0 for a copy. */
@FactType("printing.PaperPrinted")
public record PaperPrinted(JobId job, String title, PrinterId printer, boolean confirmed, int reprint)
        implements Fact { }
