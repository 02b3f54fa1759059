package org.trivetpos.menu;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** Today's price of an item was set. */
@FactType("menu.MarketPriceSet")
public record MarketPriceSet(ItemId item, VariantId variant, org.joda.money.Money price) implements Fact { }
