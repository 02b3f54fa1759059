package org.trivetpos.menu.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;

/** Where rules look for the other dishes that a dish has to do with. */
interface Shelf {

    Map<ItemId, MenuItem> items(Set<ItemId> ids);

    /** The set meals that a dish is part of. */
    List<MenuItem> setsWith(ItemId component);

    /** In the database, in the running transaction. */
    record Stored(MenuRows rows, CurrencyUnit currency) implements Shelf {

        @Override
        public Map<ItemId, MenuItem> items(Set<ItemId> ids) {
            return rows.items(ids).stream().map(row -> ItemJson.read(row, currency))
                    .collect(Collectors.toMap(MenuItem::id, Function.identity()));
        }

        @Override
        public List<MenuItem> setsWith(ItemId component) {
            return rows.setsWith(component).stream().map(row -> ItemJson.read(row, currency)).toList();
        }
    }
}
