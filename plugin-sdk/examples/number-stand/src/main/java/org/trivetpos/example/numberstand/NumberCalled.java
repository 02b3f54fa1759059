package org.trivetpos.example.numberstand;

import java.time.LocalDate;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.ordering.OrderId;

/** A guest was called to fetch the order. Subject: the order's id. */
@FactType("number-stand.NumberCalled")
public record NumberCalled(OrderId order, int number, LocalDate businessDay) implements Fact { }
