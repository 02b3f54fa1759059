package org.trivetpos.printing;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A paper did not come out, or nobody knows; a person is asked. */
@FactType("printing.PrintFailed")
public record PrintFailed(JobId job, String title, PrinterId printer, String trouble) implements Fact { }
