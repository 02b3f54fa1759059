package org.trivetpos.menu;

import java.util.List;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * Several items were saved in one change as they are in the snapshots; a large change writes several of these, all with
 * its request as their subject.
 */
@FactType("menu.MenuItemsSaved")
public record MenuItemsSaved(List<MenuItem> items) implements Fact {

    public MenuItemsSaved {
        items = List.copyOf(items);
    }
}
