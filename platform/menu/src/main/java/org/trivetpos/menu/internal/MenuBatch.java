package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;

/** A change of many dishes on its way into the database: the table is read once, not once for each dish. */
final class MenuBatch {

    /** Of the bodies in one fact: an item has at most 200,000, a fact 1,000,000 with names for its fields. */
    private static final int FACT_LENGTH = 100_000;

    private final MenuRows rows;
    private final MenuChange wanted;
    private final List<Category> categories;
    private final Map<ItemId, ItemRow> stored = new HashMap<>();
    private final ManyDishes dishes;

    MenuBatch(MenuRows rows, MenuChange wanted, CurrencyUnit currency) {
        this.rows = rows;
        this.wanted = wanted;
        this.categories = wanted.newCategories().stream().map(ItemRules::checked).toList();
        var known = rows.categories();
        if (categories.stream().anyMatch(category -> known.containsKey(category.id()))) {
            throw Refusal.of("menu.same-moment").asException();
        }
        Map<ItemId, MenuItem> before = new HashMap<>();
        for (ItemRow row : rows.allItems()) {
            stored.put(row.id(), row);
            before.put(row.id(), ItemJson.read(row, currency));
        }
        this.dishes = new ManyDishes(known, rows.levels(), before, wanted, currency);
    }

    /** The new ones. */
    List<Category> categories() {
        return categories;
    }

    /** Writes the dishes and returns them as they are now, in parts that each fit into a fact. */
    List<List<MenuItem>> write() {
        List<MenuItem> checked = new ArrayList<>();
        for (ItemChange change : wanted.items()) {
            checked.add(dishes.checked(change));
        }
        checked.forEach(this::freeCodes);
        List<List<MenuItem>> parts = new ArrayList<>();
        int room = 0;
        for (MenuItem item : checked) {
            int length = write(item);
            if (room < length) {
                parts.add(new ArrayList<>());
                room = FACT_LENGTH;
            }
            room -= length;
            parts.getLast().add(asStored(item));
        }
        return parts;
    }

    /** Two dishes may exchange their codes, which no order of single updates can do. */
    private void freeCodes(MenuItem item) {
        ItemRow row = stored.get(item.id());
        if (row != null && !(Objects.equals(row.code(), MenuRows.key(item.code()))
                && Objects.equals(row.barcode(), MenuRows.key(item.barcode())))) {
            rows.freeCodes(item.id());
        }
    }

    /** Returns how long it is, roughly as long as in a fact. */
    private int write(MenuItem item) {
        ItemRow row = stored.get(item.id());
        int length = rows.save(item, row == null ? null : row.picture(), row == null);
        if (item.isSetMeal() || row != null && dishes.wasSetMeal(item.id())) {
            rows.components(item.id(), SetMealRules.components(item));
        }
        return length;
    }

    private MenuItem asStored(MenuItem item) {
        ItemRow row = stored.get(item.id());
        @Nullable Integer left = row == null ? item.soldOut() : row.leftInPieces();
        return new MenuItem(item.id(), item.category(), item.name(), item.code(), item.barcode(), item.pricing(),
                item.unit(), item.variants(), item.methodGroups(), item.slots(), left,
                row == null ? null : row.picture(), item.discountable(), item.active(), item.position());
    }
}
