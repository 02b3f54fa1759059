package org.trivetpos.front.internal;

import java.util.List;
import java.util.Optional;
import org.trivetpos.menu.MenuItem;

/** The dishes that the search found, best first, and the one that Enter would add. */
record Matches(String text, List<MenuItem> items, int marked) {

    static final Matches NONE = new Matches("", List.of(), -1);

    Matches {
        items = List.copyOf(items);
    }

    /** Marks the dish that is meant beyond doubt: the only one, or the one with exactly this code or bar code. */
    static Matches of(String text, List<MenuItem> found) {
        if (found.isEmpty()) {
            return new Matches(text, found, -1);
        }
        MenuItem first = found.getFirst();
        boolean exact = text.equalsIgnoreCase(first.code()) || text.equalsIgnoreCase(first.barcode());
        return new Matches(text, found, exact || found.size() == 1 ? 0 : -1);
    }

    /** The dish that Enter adds, if there is no doubt. */
    Optional<MenuItem> meant() {
        return marked < 0 ? Optional.empty() : Optional.of(items.get(marked));
    }

    /** Marks the next dish, or the one before; stays within the list. */
    Matches step(int by) {
        if (items.isEmpty()) {
            return this;
        }
        int wanted = marked < 0 ? (by > 0 ? 0 : items.size() - 1) : marked + by;
        return new Matches(text, items, Math.clamp(wanted, 0, items.size() - 1));
    }
}
