package org.trivetpos.ordering;

import java.time.LocalDate;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** An order was paid and closed. */
@FactType("ordering.OrderClosed")
public record OrderClosed(OrderId order, int number, LocalDate businessDay) implements Fact { }
