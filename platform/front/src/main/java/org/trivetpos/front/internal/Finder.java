package org.trivetpos.front.internal;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;

/**
 * The conversation with the search field: what is found while somebody types, and what Enter adds. If more than one
 * dish may be meant, the first Enter marks one and the second adds it.
 */
final class Finder {

    private final Menu menu;
    private final BiConsumer<MenuItem, Quantity> add;
    private final Consumer<MenuItem> check;
    private final Consumer<String> keep;
    private final Consumer<Matches> show;
    private final Runnable leave;
    private Matches matches = Matches.NONE;
    private boolean searching;

    /**
     * {@code check} shows what a dish costs; {@code keep} puts a text back into the field; {@code leave} shows the menu
     * again.
     */
    Finder(Menu menu, BiConsumer<MenuItem, Quantity> add, Consumer<MenuItem> check, Consumer<String> keep,
            Consumer<Matches> show, Runnable leave) {
        this.menu = menu;
        this.add = add;
        this.check = check;
        this.keep = keep;
        this.show = show;
        this.leave = leave;
    }

    void typed(String typed) {
        SearchEntry entry = SearchEntry.whileTyping(typed);
        if (entry.isEmpty()) {
            stop();
        } else if (!searching || !entry.text().equals(matches.text())) {
            look(entry.text());
        }
    }

    void entered(String typed) {
        SearchEntry entry = SearchEntry.of(typed);
        if (entry.isEmpty()) {
            stop();
            return;
        }
        if (!searching || !entry.text().equals(matches.text())) {
            look(entry.text());
        }
        matches.meant().ifPresentOrElse(item -> {
            stop();
            if (entry.check()) {
                check.accept(item);
            } else {
                add.accept(item, entry.quantity());
            }
        }, () -> {
            keep.accept(typed);
            step(1);
        });
    }

    /** Marks the next dish or the one before; false if nothing is being looked for. */
    boolean step(int by) {
        if (searching) {
            matches = matches.step(by);
            show.accept(matches);
        }
        return searching;
    }

    private void look(String text) {
        searching = true;
        matches = Matches.of(text, menu.search(text));
        show.accept(matches);
    }

    /** Shows the menu again. */
    void stop() {
        matches = Matches.NONE;
        if (searching) {
            searching = false;
            leave.run();
        }
    }

    boolean isSearching() {
        return searching;
    }
}
