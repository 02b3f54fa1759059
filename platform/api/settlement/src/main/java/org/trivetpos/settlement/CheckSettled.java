package org.trivetpos.settlement;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.ordering.Order;

/** A check was paid; {@code order} is the frozen order with its lines and price as charged. */
@FactType("settlement.CheckSettled")
public record CheckSettled(Check check, Order order) implements Fact { }
