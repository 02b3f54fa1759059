package org.trivetpos.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of many dishes: all of it in one transaction, or nothing.
 *
 * @param newCategories that the dishes name
 * @param items         each dish at most once
 */
public record MenuChange(List<Category> newCategories, List<ItemChange> items) {

    /** A change of more dishes than this is refused when it is to be made. */
    public static final int MOST_ITEMS = 10_000;

    public MenuChange {
        newCategories = List.copyOf(newCategories);
        items = List.copyOf(items);
        long different = items.stream().map(change -> change.after().id()).distinct().count();
        if (different < items.size()) {
            throw new IllegalArgumentException("a change names each dish once");
        }
    }

    /** A change of dishes within the categories that exist. */
    public static MenuChange of(List<ItemChange> items) {
        return new MenuChange(List.of(), items);
    }

    /** A change of one dish. */
    public static MenuChange of(@Nullable MenuItem before, MenuItem after) {
        return of(List.of(new ItemChange(before, after)));
    }

    /**
     * The step for all these dishes; one whose price the step leaves as it is, and one that is sold at the day's price
     * or at one that is typed, is not in the change. A price at a level that would be above the new list price becomes
     * the list price. Nothing is changed yet: this is the preview.
     */
    public static MenuChange repriced(List<MenuItem> dishes, PriceStep step) {
        List<ItemChange> changes = new ArrayList<>();
        for (MenuItem dish : dishes) {
            List<Variant> variants = dish.variants().stream().map(variant ->
                    lowered(variant.withPrice(step.from(variant.price())))).toList();
            if (!dish.isMarketPrice() && !dish.isOpen() && !variants.equals(dish.variants())) {
                changes.add(new ItemChange(dish, dish.withVariants(variants)));
            }
        }
        return of(changes);
    }

    /**
     * The prices of all these dishes at a level, made from their list prices; never above these. Dishes that are sold
     * at the day's price or at one that is typed have none. Nothing is changed yet: this is the preview.
     *
     * @param step from the list price, or null for no price at this level
     */
    public static MenuChange levelled(List<MenuItem> dishes, LevelId level, @Nullable PriceStep step) {
        List<ItemChange> changes = new ArrayList<>();
        for (MenuItem dish : dishes) {
            List<Variant> variants = dish.variants().stream().map(variant -> variant.withLevel(level,
                    step == null ? null : lower(step.from(variant.price()), variant.price()))).toList();
            if (!dish.isMarketPrice() && !dish.isOpen() && !variants.equals(dish.variants())) {
                changes.add(new ItemChange(dish, dish.withVariants(variants)));
            }
        }
        return of(changes);
    }

    private static Variant lowered(Variant variant) {
        return variant.levels().isEmpty() ? variant : variant.withLevels(variant.levels().stream()
                .map(one -> new LevelPrice(one.level(), lower(one.price(), variant.price()))).toList());
    }

    private static Money lower(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }

    /** How many dishes are new. */
    public int added() {
        return (int) items.stream().filter(ItemChange::isNew).count();
    }

    /** How many known dishes change. */
    public int changed() {
        return items.size() - added();
    }

    /** True if there is nothing to do. */
    public boolean isEmpty() {
        return items.isEmpty() && newCategories.isEmpty();
    }

    /**
     * What takes this change back, asked right after it was made: known dishes become what they were; new ones may have
     * been sold already, so they are taken off the menu and free their codes. New categories stay. It is refused like
     * any change when somebody has changed one of the dishes meanwhile.
     */
    public MenuChange undone(Menu menu) {
        List<ItemChange> back = new ArrayList<>();
        for (ItemChange change : items) {
            Optional<MenuItem> now = menu.find(change.after().id());
            MenuItem before = change.before();
            now.ifPresent(made -> back.add(new ItemChange(made, before == null
                    ? made.withActive(false).withCodes("", "") : before)));
        }
        return of(back);
    }
}
