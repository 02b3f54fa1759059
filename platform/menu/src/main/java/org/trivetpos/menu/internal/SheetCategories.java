package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.MenuItem;

/** The categories that a sheet names, in either language; one that nobody knows is a new one. */
final class SheetCategories {

    private static final List<String> COLOURS = List.of("#b3261e", "#8a5a00", "#2e6b34", "#1f5f8b", "#6a3d9a",
            "#a03060", "#4d5b6b", "#00695c");

    private final Ids ids;
    private final Map<String, List<Category>> byName = new HashMap<>();
    private final List<Category> fresh = new ArrayList<>();
    private int last;

    SheetCategories(List<Category> known, Ids ids) {
        this.ids = ids;
        for (Category category : known) {
            hold(category, category.name().zh());
            if (!Typed.plain(category.name().zh()).equals(Typed.plain(category.name().en()))) {
                hold(category, category.name().en());
            }
            last = Math.max(last, category.position());
        }
    }

    private void hold(Category category, String name) {
        String key = Typed.plain(name);
        if (!key.isEmpty()) {
            byName.computeIfAbsent(key, none -> new ArrayList<>()).add(category);
        }
    }

    /** New ones, in the order of the sheet. */
    List<Category> fresh() {
        return fresh;
    }

    /**
     * The category of that name; where two have the same, the one in which the dish is already.
     *
     * @throws org.trivetpos.kernel.RefusedException if nobody can say which is meant
     */
    CategoryId named(String name, @Nullable MenuItem dish) {
        List<Category> found = byName.getOrDefault(Typed.plain(name), List.of());
        if (dish != null && found.stream().anyMatch(category -> category.id().equals(dish.category()))) {
            return dish.category();
        }
        if (found.size() > 1) {
            throw Refusal.of("menu.sheet-category-twice", name).asException();
        }
        return found.isEmpty() ? begin(name).id() : found.getFirst().id();
    }

    private Category begin(String name) {
        boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
        last += 10;
        Category category = ItemRules.checked(new Category(new CategoryId(ids.next()),
                chinese ? new LocalText(name, "") : new LocalText("", name),
                COLOURS.get(fresh.size() % COLOURS.size()), last));
        fresh.add(category);
        hold(category, name);
        return category;
    }
}
