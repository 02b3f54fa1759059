package org.trivetpos.menu;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** An item was saved as it is in the snapshot. */
@FactType("menu.MenuItemSaved")
public record MenuItemSaved(MenuItem item) implements Fact { }
