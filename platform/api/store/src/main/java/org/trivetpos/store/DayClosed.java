package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A business day was closed: what is sold from now on belongs to the next. Subject: the day, {@code 2026-11-26}. */
@FactType("store.DayClosed")
public record DayClosed(ClosedDay closed) implements Fact { }
