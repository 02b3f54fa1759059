package org.trivetpos.pricing.internal;

import static org.trivetpos.pricing.internal.Till.fen;
import static org.trivetpos.pricing.internal.Till.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.MenuSnapshot;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

/** A menu on paper: dishes of one variant, {@code v}, with prices at levels. */
final class PaperMenu implements Menu {

    final List<PriceLevel> levels = new ArrayList<>();
    private final Map<ItemId, MenuItem> dishes = new HashMap<>();

    void write(String id, Pricing pricing, long price, LevelPrice... atLevels) {
        Variant variant = new Variant(new VariantId("v"), words(""), fen(price), Quantity.ONE, List.of(atLevels));
        dishes.put(new ItemId(id), new MenuItem(new ItemId(id), new CategoryId("c"), words(id), "", "", pricing,
                words("portion"), List.of(variant), List.of(), List.of(), null, null, true, true, 0));
    }

    @Override
    public List<PriceLevel> levels() {
        return levels;
    }

    @Override
    public Optional<MenuItem> find(ItemId id) {
        return Optional.ofNullable(dishes.get(id));
    }

    @Override
    public MenuSnapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MenuItem> search(String typed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void take(ItemId id, Quantity quantity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void giveBack(ItemId id, Quantity quantity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Picture> picture(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MenuItem> all() {
        throw new UnsupportedOperationException();
    }
}
