package org.trivetpos.menu;

import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;

/**
 * A size or kind with a price.
 *
 * @param name        empty for an item that comes in one way only
 * @param consumption how much of the recipe it takes: 1 is the plain portion
 */
public record Variant(VariantId id, LocalText name, Money price, Quantity consumption) { }
