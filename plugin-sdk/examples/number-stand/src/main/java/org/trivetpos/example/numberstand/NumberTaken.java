package org.trivetpos.example.numberstand;

import java.time.LocalDate;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.ordering.OrderId;

/** A guest fetched the order and left the number. Subject: the order's id. */
@FactType("number-stand.NumberTaken")
public record NumberTaken(OrderId order, int number, LocalDate businessDay) implements Fact { }
