package org.trivetpos.pricing;

import org.joda.money.Money;

/** What one payer owes after a split, and the tax in it. */
public record Share(Money due, Money tax) { }
