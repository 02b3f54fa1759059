package org.trivetpos.ordering;

import java.time.LocalDate;
import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A person typed another price for one of a line than the menu's, or put the menu's back. */
@FactType("ordering.PriceTyped")
public record PriceTyped(OrderId order, int number, LineId line, String what, Money from, Money to,
        LocalDate businessDay, String staff) implements Fact { }
