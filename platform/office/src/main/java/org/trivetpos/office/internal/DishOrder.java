package org.trivetpos.office.internal;

import java.util.ArrayList;
import java.util.List;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;

/** The dishes of a category in the order in which a person puts them. */
final class DishOrder {

    private static final int STEP = 10;

    private final List<MenuItem> dishes;

    DishOrder(List<MenuItem> dishes) {
        this.dishes = new ArrayList<>(dishes);
    }

    List<MenuItem> dishes() {
        return List.copyOf(dishes);
    }

    /** Moves a dish by so many places, as far as there are any; returns where it stands then. */
    int move(MenuItem dish, int places) {
        int from = dishes.indexOf(dish);
        if (from < 0) {
            return from;
        }
        int to = Math.clamp((long) from + places, 0, dishes.size() - 1);
        dishes.remove(from);
        dishes.add(to, dish);
        return to;
    }

    /** Moves a dish to where another one is, before or behind it. */
    void drop(MenuItem dish, MenuItem at, boolean behind) {
        if (dish.equals(at) || !dishes.contains(at) || !dishes.remove(dish)) {
            return;
        }
        dishes.add(dishes.indexOf(at) + (behind ? 1 : 0), dish);
    }

    /** What gives them these places; a dish that has its place already is not changed. */
    MenuChange change() {
        List<ItemChange> moved = new ArrayList<>();
        for (int i = 0; i < dishes.size(); i++) {
            MenuItem dish = dishes.get(i);
            int place = (i + 1) * STEP;
            if (dish.position() != place) {
                moved.add(new ItemChange(dish, dish.withPosition(place)));
            }
        }
        return MenuChange.of(moved);
    }
}
