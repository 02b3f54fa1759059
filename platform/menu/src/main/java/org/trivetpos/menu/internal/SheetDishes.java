package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;

/**
 * Which rows of a sheet are about which dish. A dish is known by its id, else by its code, else by its bar code, else
 * by its name within its category; a row without any of these goes on with the dish above it.
 */
final class SheetDishes {

    /** The rows about one dish; {@code known} is null for a new one. */
    record Group(@Nullable MenuItem known, List<SheetLine> lines) { }

    private final Map<String, MenuItem> byId = new HashMap<>();
    private final Map<String, MenuItem> byCode = new HashMap<>();
    private final Map<String, MenuItem> byName = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private @Nullable Group above;

    SheetDishes(List<MenuItem> known, List<Category> categories) {
        Map<CategoryId, Category> names = new HashMap<>();
        categories.forEach(category -> names.put(category.id(), category));
        for (MenuItem dish : known) {
            byId.put(dish.id().value(), dish);
            for (String code : new String[] {dish.code(), dish.barcode()}) {
                Optional.ofNullable(MenuRows.key(code)).ifPresent(key -> byCode.put(key, dish));
            }
            Category category = names.get(dish.category());
            if (dish.active() && category != null) {
                for (String name : new String[] {dish.name().zh(), dish.name().en()}) {
                    byName.putIfAbsent(nameKey(name, category.name().zh()), dish);
                    byName.putIfAbsent(nameKey(name, category.name().en()), dish);
                }
            }
        }
    }

    Collection<Group> groups() {
        return groups.values();
    }

    void add(SheetLine line) {
        String id = line.cell(SheetColumn.DISH_ID);
        String code = line.cell(SheetColumn.CODE);
        String barcode = line.cell(SheetColumn.BARCODE);
        String name = line.cell(SheetColumn.NAME_ZH).isEmpty() ? line.cell(SheetColumn.NAME_EN)
                : line.cell(SheetColumn.NAME_ZH);
        if (!byId.containsKey(id) && code.isEmpty() && barcode.isEmpty() && name.isEmpty()) {
            goOn(line);
            return;
        }
        MenuItem known = byId.get(id);
        String key = nameKey(name, line.cell(SheetColumn.CATEGORY));
        for (String typed : new String[] {code, barcode}) {
            String codeKey = MenuRows.key(typed);
            if (codeKey != null) {
                known = known == null ? byCode.get(codeKey) : known;
                key = code.isEmpty() || typed.equals(code) ? "code " + codeKey : key;
            }
        }
        if (known == null && code.isEmpty() && barcode.isEmpty()) {
            known = byName.get(key);
        }
        MenuItem dish = known;
        above = groups.computeIfAbsent(dish == null ? key : id(dish.id()), none ->
                new Group(dish, new ArrayList<>()));
        above.lines().add(line);
    }

    private void goOn(SheetLine line) {
        if (above == null) {
            line.trouble(SheetColumn.NAME_ZH, Refusal.of("menu.sheet-nameless"));
            groups.put("row " + line.row(), new Group(null, new ArrayList<>(List.of(line))));
        } else {
            above.lines().add(line);
        }
    }

    private static String id(ItemId id) {
        return "id " + id.value();
    }

    private static String nameKey(String name, String category) {
        return "name " + Typed.plain(name) + " in " + Typed.plain(category);
    }
}
