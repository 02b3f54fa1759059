package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.MenuSnapshot;
import org.trivetpos.ordering.Order;

/** The right half: categories and dishes, what the search finds, or why nothing can be sold. */
final class DishPart extends Div {

    private final Rooms rooms;
    private final TimePrices prices;
    private final CategoryChips chips;
    private final Dishes dishes;
    private final Finder finder;
    private final Div noMode;
    private long version = -1;

    DishPart(Words words, Rooms rooms, TimePrices prices, SearchField search, Steps steps) {
        this.rooms = rooms;
        this.prices = prices;
        addClassName("dishes");
        dishes = new Dishes(words, prices::of, steps::tapped, steps::longPressed);
        finder = new Finder(rooms.menu(), steps::found, steps::checked, search::giveBack, dishes::found,
                this::showCategory);
        chips = new CategoryChips(words, () -> {
            search.empty();
            finder.stop();
            showCategory();
        });
        noMode = Touch.named(Touch.box("no-mode", Touch.text(words.of("no-mode.title"), "no-mode-title"),
                Touch.text(words.of("no-mode"), "hint")), "no-mode");
        Keyboard.search(search, finder::typed, finder::entered);
        add(chips, dishes, noMode);
    }

    void showMenu() {
        MenuSnapshot menu = rooms.menu().snapshot();
        if (!prices.turned() && menu.version() == version) {
            return;
        }
        version = menu.version();
        chips.show(menu.categories());
        dishes.show(menu);
        if (!finder.isSearching()) {
            showCategory();
        }
    }

    private void showCategory() {
        dishes.category(chips.chosen());
    }

    void refresh(@Nullable Order order) {
        boolean mode = !rooms.plugged().modes().isEmpty();
        Touch.shown(noMode, !mode);
        Touch.shown(chips, mode);
        Touch.shown(dishes, mode);
        showMenu();
        dishes.count(Sums.counts(order));
    }

    /** Moves the mark among what was found; false if nothing is being looked for. */
    boolean step(int by) {
        return finder.step(by);
    }
}
