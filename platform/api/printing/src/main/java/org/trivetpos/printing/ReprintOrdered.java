package org.trivetpos.printing;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * Somebody asked for a marked copy.
 *
 * @param original the job that it repeats
 * @param copy     the job of the copy; the same as {@code original} when an unclear paper is tried again
 * @param reprint  count of copies, as marked on the paper
 */
@FactType("printing.ReprintOrdered")
public record ReprintOrdered(JobId original, JobId copy, String title, int reprint) implements Fact { }
