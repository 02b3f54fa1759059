package org.trivetpos.printing;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * Somebody ended a job that nobody wants any more.
 *
 * @param was the state it had
 */
@FactType("printing.PrintJobDismissed")
public record PrintJobDismissed(JobId job, String title, PrintJob.State was) implements Fact { }
