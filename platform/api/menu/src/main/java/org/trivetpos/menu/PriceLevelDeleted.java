package org.trivetpos.menu;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A price level was deleted; dishes keep their list price. */
@FactType("menu.PriceLevelDeleted")
public record PriceLevelDeleted(PriceLevel level) implements Fact { }
