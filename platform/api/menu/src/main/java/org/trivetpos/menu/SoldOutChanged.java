package org.trivetpos.menu;

import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** An item was marked as sold out, counted, or free again ({@code left} null). */
@FactType("menu.SoldOutChanged")
public record SoldOutChanged(ItemId item, @Nullable Integer left) implements Fact { }
