package org.trivetpos.menu;

import org.joda.money.Money;

/** What one unit of a variant costs while a price level holds; never above its list price. */
public record LevelPrice(LevelId level, Money price) { }
