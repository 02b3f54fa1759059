package org.trivetpos.menu;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** An empty category was deleted. */
@FactType("menu.CategoryDeleted")
public record CategoryDeleted(Category category) implements Fact { }
