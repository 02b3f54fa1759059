package org.trivetpos.front.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSnapshot;

/** A menu that never changes, found by the beginning of the code. */
final class PaperMenu implements Menu {

    private final List<MenuItem> items;

    PaperMenu(MenuItem... items) {
        this.items = List.of(items);
    }

    @Override
    public MenuSnapshot snapshot() {
        return new MenuSnapshot(1, List.of(), items);
    }

    @Override
    public Optional<MenuItem> find(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    public List<MenuItem> search(String typed) {
        return items.stream().filter(item -> item.code().startsWith(typed))
                .sorted(Comparator.comparing(MenuItem::code)).toList();
    }

    @Override
    public void take(ItemId id, Quantity quantity) {
        throw new UnsupportedOperationException("a paper menu counts nothing");
    }

    @Override
    public void giveBack(ItemId id, Quantity quantity) {
        throw new UnsupportedOperationException("a paper menu counts nothing");
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> { };
    }

    @Override
    public Optional<Picture> picture(String key) {
        return Optional.empty();
    }

    @Override
    public List<MenuItem> all() {
        return items;
    }
}
