package org.trivetpos.menu.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;

/** Everything that is stored, in memory: the material of which a {@link MenuView} is made. Immutable. */
record MenuContent(Map<CategoryId, Category> categories, Map<LevelId, PriceLevel> levels, Map<ItemId, Kept> items) {

    static final MenuContent EMPTY = new MenuContent(Map.of(), Map.of(), Map.of());

    /**
     * An item's row and what it says.
     *
     * @param item without a market price
     */
    record Kept(ItemRow row, MenuItem item) {

        static Kept of(ItemRow row, CurrencyUnit currency) {
            return new Kept(row, ItemJson.read(row, currency));
        }
    }

    /** This content with some items read anew; one that is not among the rows is gone. */
    MenuContent with(Map<CategoryId, Category> categoriesNow, Map<LevelId, PriceLevel> levelsNow,
            Set<ItemId> touched, Iterable<ItemRow> rows, CurrencyUnit currency) {
        Map<ItemId, Kept> itemsNow = new HashMap<>(items);
        itemsNow.keySet().removeAll(touched);
        rows.forEach(row -> itemsNow.put(row.id(), Kept.of(row, currency)));
        return new MenuContent(Map.copyOf(categoriesNow), Map.copyOf(levelsNow), itemsNow);
    }

    /** The same in another currency: the figures stay. */
    MenuContent in(CurrencyUnit currency) {
        Map<ItemId, Kept> itemsNow = new HashMap<>();
        items.forEach((id, kept) -> itemsNow.put(id, Kept.of(kept.row(), currency)));
        return new MenuContent(categories, levels, itemsNow);
    }
}
