package org.trivetpos.frozen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.OrderId;

/** A fact with every kind of field that a fact may have. */
@FactType(value = "frozen.IceMade", version = 2)
public record IceMade(OrderId order, Quantity kilograms, Money worth, LocalText name, Instant at, LocalDate day,
        List<String> notes) implements Fact { }
