package org.trivetpos.ordering;

import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A draft order was given up, or a draft line deleted ({@code what} names it); kept for the audit. */
@FactType("ordering.DraftDeleted")
public record DraftDeleted(OrderId order, int number, String what, Money value) implements Fact { }
