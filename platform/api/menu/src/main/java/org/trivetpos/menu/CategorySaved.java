package org.trivetpos.menu;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A category was saved. */
@FactType("menu.CategorySaved")
public record CategorySaved(Category category) implements Fact { }
