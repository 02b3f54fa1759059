package org.trivetpos.menu;

import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;

/**
 * What may stand in a place of a set meal.
 *
 * @param name      of the item (and variant), frozen into the snapshot
 * @param listPrice its plain price, by which the set's price is spread
 * @param surcharge for choosing it instead of the first; zero for the first
 */
public record SetMealChoice(ItemId item, VariantId variant, LocalText name, Money listPrice, Money surcharge) { }
