package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSnapshot;

/**
 * All dishes as tiles. Each category is a section that is shown or hidden, so that changing the category sends a few
 * attributes; a search hides the tiles that were not found and puts the others in the order found.
 */
final class Dishes extends Div {

    private static final int MOST_FOUND = 40;

    /** A press of half a second is another question than a tap; the click that follows it is swallowed. */
    private static final String LONG_PRESS = """
            let timer, long = false;
            const stop = () => clearTimeout(timer);
            this.addEventListener('pointerdown', e => {
              long = false;
              const tile = e.target.closest('[data-item]');
              if (!tile || e.button !== 0) return;
              timer = setTimeout(() => {
                long = true;
                this.dispatchEvent(new CustomEvent('trivet-long', {detail: tile.dataset.item}));
              }, 500);
            });
            ['pointerup', 'pointercancel', 'pointerleave', 'scroll'].forEach(e => this.addEventListener(e, stop, true));
            this.addEventListener('click', e => { if (long) { e.stopPropagation(); long = false; } }, true);
            this.addEventListener('contextmenu', e => e.preventDefault());
            """;

    private final Words words;
    private final Map<CategoryId, Div> sections = new LinkedHashMap<>();
    private final Map<ItemId, Tile> tiles = new LinkedHashMap<>();
    private final Map<CategoryId, String> colours = new HashMap<>();
    private final Span nothing = Touch.text("", "tiles-nothing");
    private Map<ItemId, Quantity> counts = Map.of();

    Dishes(Words words, Consumer<ItemId> tapped, Consumer<ItemId> longPressed) {
        this.words = words;
        addClassName("tiles");
        Touch.labelled(this, words.of("dishes"));
        getElement().setAttribute("role", "group");
        String which = "(event.target.closest('[data-item]') || {dataset: {}}).dataset.item || ''";
        getElement().addEventListener("click", event -> tell(Keyboard.text(event, which), tapped)).addEventData(which);
        getElement().addEventListener("trivet-long", event -> tell(Keyboard.text(event, "event.detail"), longPressed))
                .addEventData("event.detail");
        addAttachListener(attached -> getElement().executeJs(LONG_PRESS));
    }

    private static void tell(String item, Consumer<ItemId> listener) {
        if (!item.isBlank() && item.length() <= 40) {
            listener.accept(new ItemId(item));
        }
    }

    /** Shows the menu; keeps the tiles while the same dishes stand in the same places. */
    void show(MenuSnapshot menu) {
        List<ItemId> order = menu.items().stream().map(MenuItem::id).toList();
        Map<CategoryId, String> wanted = new HashMap<>();
        menu.categories().forEach(category -> wanted.put(category.id(), category.colour()));
        boolean same = nothing.getParent().isPresent() && order.equals(List.copyOf(tiles.keySet()))
                && wanted.equals(colours) && sameCategories(menu);
        if (!same) {
            build(menu, wanted);
        }
        menu.items().forEach(item -> tiles.get(item.id()).show(item));
    }

    private boolean sameCategories(MenuSnapshot menu) {
        return menu.items().stream().allMatch(item -> tiles.get(item.id()).item().category().equals(item.category()));
    }

    private void build(MenuSnapshot menu, Map<CategoryId, String> wanted) {
        removeAll();
        sections.clear();
        tiles.clear();
        colours.clear();
        colours.putAll(wanted);
        for (Category category : menu.categories()) {
            Div section = Touch.box("tiles-section");
            sections.put(category.id(), section);
            add(section);
        }
        for (MenuItem item : menu.items()) {
            Tile tile = new Tile(words, item, colour(item));
            tiles.put(item.id(), tile);
            sections.computeIfAbsent(item.category(), unknown -> {
                Div section = Touch.box("tiles-section");
                add(section);
                return section;
            }).add(tile);
        }
        add(nothing);
        Touch.shown(nothing, menu.items().isEmpty());
        nothing.setText(words.of("menu.empty"));
        count(counts);
    }

    private String colour(MenuItem item) {
        return colours.getOrDefault(item.category(), "var(--trivet-muted, #6b7076)");
    }

    /** Shows one category, or all when it is null. */
    void category(@Nullable CategoryId wanted) {
        sections.forEach((id, section) -> Touch.shown(section, wanted == null || wanted.equals(id)));
        tiles.values().forEach(Tile::atHome);
        Touch.shown(nothing, tiles.isEmpty());
    }

    /** Shows what was found and nothing else. */
    void found(Matches matches) {
        sections.values().forEach(section -> Touch.shown(section, true));
        List<ItemId> items = matches.items().stream().limit(MOST_FOUND).map(MenuItem::id).toList();
        ItemId marked = matches.meant().map(MenuItem::id).orElse(null);
        tiles.forEach((id, tile) -> tile.found(items.indexOf(id), id.equals(marked)));
        nothing.setText(words.of("search.nothing", matches.text()));
        Touch.shown(nothing, items.isEmpty());
    }

    /** How many of each dish are on the bill. */
    void count(Map<ItemId, Quantity> now) {
        counts = now;
        tiles.forEach((id, tile) -> tile.count(now.getOrDefault(id, Quantity.ZERO)));
    }
}
