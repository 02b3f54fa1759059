package org.trivetpos.till;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A shift was counted and closed. Printing makes the report's paper from this fact. */
@FactType("till.ShiftClosed")
public record ShiftClosed(ShiftReport report) implements Fact { }
