package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.Variant;

/** A change of many dishes, looked at as if all of it had been made: one map of the menu before, one of it after. */
final class ManyDishes implements Shelf {

    private final ItemRules rules;
    private final SetMealRules sets;
    private final Set<CategoryId> categories;
    private final Map<ItemId, MenuItem> before;
    private final Map<ItemId, MenuItem> after;
    private final Map<String, Set<ItemId>> holders = new HashMap<>();
    private final Map<ItemId, List<MenuItem>> setsWith = new HashMap<>();

    ManyDishes(Map<CategoryId, Category> known, Map<LevelId, PriceLevel> levels, Map<ItemId, MenuItem> before,
            MenuChange wanted, CurrencyUnit currency) {
        this.rules = new ItemRules(currency, levels);
        this.sets = new SetMealRules(this, rules, currency);
        this.before = before;
        this.categories = new HashSet<>(known.keySet());
        wanted.newCategories().forEach(category -> categories.add(category.id()));
        this.after = new HashMap<>(before);
        wanted.items().forEach(change -> after.put(change.after().id(), change.after()));
        for (MenuItem item : after.values()) {
            hold(item, item.code());
            hold(item, item.barcode());
            SetMealRules.components(item).forEach(component ->
                    setsWith.computeIfAbsent(component, none -> new ArrayList<>()).add(item));
        }
    }

    private void hold(MenuItem item, String code) {
        String key = MenuRows.key(code);
        if (key != null) {
            holders.computeIfAbsent(key, none -> new HashSet<>()).add(item.id());
        }
    }

    /** The dish as it is to be stored, or a refusal. */
    MenuItem checked(ItemChange change) {
        MenuItem stored = before.get(change.after().id());
        checkSeen(change, stored);
        MenuItem item = sets.checked(rules.checked(change.after()));
        if (!categories.contains(item.category())) {
            throw Refusal.of("menu.category-unknown").asException();
        }
        checkCodes(item);
        if (stored != null) {
            sets.checkStillFits(item);
        }
        return item;
    }

    /** Nobody overwrites what somebody else changed since. */
    private static void checkSeen(ItemChange change, @Nullable MenuItem stored) {
        MenuItem seen = change.before();
        if (stored == null && seen != null) {
            throw Refusal.of("menu.item-unknown").asException();
        }
        if (stored != null && (seen == null || !edited(seen).equals(edited(stored)))) {
            throw Refusal.of("menu.changed-meanwhile", stored.name()).asException();
        }
    }

    private void checkCodes(MenuItem item) {
        if (MenuRows.key(item.code()) != null && item.code().equalsIgnoreCase(item.barcode())) {
            throw Refusal.of("menu.code-is-barcode", item.name(), item.code()).asException();
        }
        for (String code : new String[] {item.code(), item.barcode()}) {
            String key = MenuRows.key(code);
            Set<ItemId> holding = key == null ? Set.of() : holders.getOrDefault(key, Set.of());
            holding.stream().filter(other -> !other.equals(item.id())).findFirst().ifPresent(other -> {
                throw Refusal.of("menu.code-taken", code, after.get(other).name()).asException();
            });
        }
    }

    boolean wasSetMeal(ItemId id) {
        MenuItem item = before.get(id);
        return item != null && item.isSetMeal();
    }

    @Override
    public Map<ItemId, MenuItem> items(Set<ItemId> ids) {
        return ids.stream().map(after::get).filter(item -> item != null)
                .collect(Collectors.toMap(MenuItem::id, Function.identity()));
    }

    @Override
    public List<MenuItem> setsWith(ItemId component) {
        return setsWith.getOrDefault(component, List.of());
    }

    /** What people edit of a dish: not what is left of it, its picture, the day's price or names that follow others. */
    static MenuItem edited(MenuItem item) {
        List<Variant> variants = !item.isMarketPrice() ? item.variants() : item.variants().stream()
                .map(v -> v.withPrice(Money.zero(v.price().getCurrencyUnit()))).toList();
        List<SetMealSlot> slots = item.slots().stream().map(slot -> new SetMealSlot(slot.id(), slot.name(),
                slot.choices().stream().map(ManyDishes::nameless).toList())).toList();
        return new MenuItem(item.id(), item.category(), item.name(), item.code(), item.barcode(), item.pricing(),
                item.unit(), variants, item.methodGroups(), slots, null, null, item.discountable(), item.active(),
                item.position());
    }

    private static SetMealChoice nameless(SetMealChoice choice) {
        return new SetMealChoice(choice.item(), choice.variant(), LocalText.same(""), choice.listPrice(),
                choice.surcharge());
    }
}
