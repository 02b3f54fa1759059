package org.trivetpos.till;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A shift was opened with its float. */
@FactType("till.ShiftOpened")
public record ShiftOpened(Shift shift) implements Fact { }
