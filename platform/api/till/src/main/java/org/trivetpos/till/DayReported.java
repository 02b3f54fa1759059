package org.trivetpos.till;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * A business day was closed with this report; appended with {@code store.DayClosed}. Printing makes the Z report's
 * paper from this fact. Subject: the day, {@code 2026-11-26}.
 */
@FactType("till.DayReported")
public record DayReported(DayReport report) implements Fact { }
