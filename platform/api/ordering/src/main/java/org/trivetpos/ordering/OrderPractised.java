package org.trivetpos.ordering;

import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * An order was paid for practice: nothing was sold and no money was taken. It belongs to no figure of the shop; an
 * owner sees here that, and by whom, a till was used without booking anything.
 *
 * @param due what it would have cost
 */
@FactType("ordering.OrderPractised")
public record OrderPractised(OrderId order, int number, Money due, String staff) implements Fact { }
