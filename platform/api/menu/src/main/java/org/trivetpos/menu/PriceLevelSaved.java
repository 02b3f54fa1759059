package org.trivetpos.menu;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A price level was saved with the times at which it holds. */
@FactType("menu.PriceLevelSaved")
public record PriceLevelSaved(PriceLevel level) implements Fact { }
