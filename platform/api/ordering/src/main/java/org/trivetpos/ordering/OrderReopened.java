package org.trivetpos.ordering;

import java.time.LocalDate;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A paid order was opened again, to be changed and paid anew; what was placed stays placed. */
@FactType("ordering.OrderReopened")
public record OrderReopened(OrderId order, int number, LocalDate businessDay) implements Fact { }
