package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSnapshot;

/**
 * All dishes as tiles. Each category is a section that is shown or hidden, so that changing the category sends a few
 * attributes; a search hides the tiles that were not found and puts the others in the order found. Of a menu with very
 * many dishes each category shows its first ones, and the others are drawn when they are found: every tab keeps tiles
 * of its own, and ten thousand in a few tabs were more than the shop's memory.
 */
final class Dishes extends Div {

    private static final int MOST_FOUND = 40;
    static final int MOST_DRAWN = 1_000;

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
    private final UnaryOperator<MenuItem> priced;
    private final Map<CategoryId, Div> sections = new LinkedHashMap<>();
    private final Map<ItemId, Tile> tiles = new LinkedHashMap<>();
    /** Found, and not among the tiles. */
    private final Map<ItemId, Tile> extra = new LinkedHashMap<>();
    private final Map<CategoryId, String> colours = new HashMap<>();
    private final Span nothing = Touch.text("", "tiles-nothing");
    private Map<ItemId, Quantity> counts = Map.of();
    private Map<CategoryId, Long> left = Map.of();

    /** {@code priced} gives a dish the prices that hold now. */
    Dishes(Words words, UnaryOperator<MenuItem> priced, Consumer<ItemId> tapped, Consumer<ItemId> longPressed) {
        this.words = words;
        this.priced = priced;
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
        List<MenuItem> drawn = drawn(menu);
        List<ItemId> order = drawn.stream().map(MenuItem::id).toList();
        Map<CategoryId, String> wanted = new HashMap<>();
        menu.categories().forEach(category -> wanted.put(category.id(), category.colour()));
        boolean same = nothing.getParent().isPresent() && order.equals(List.copyOf(tiles.keySet()))
                && wanted.equals(colours) && sameCategories(drawn) && left.equals(left(menu, drawn));
        if (!same) {
            build(menu, drawn, wanted);
        }
        drawn.forEach(item -> tiles.get(item.id()).show(priced.apply(item)));
    }

    /** Everything, as far as a tab can bear it. */
    private static List<MenuItem> drawn(MenuSnapshot menu) {
        if (menu.items().size() <= MOST_DRAWN) {
            return menu.items();
        }
        int each = Math.max(MOST_FOUND, MOST_DRAWN / Math.max(1, menu.categories().size()));
        Map<CategoryId, Integer> so = new HashMap<>();
        return menu.items().stream().filter(item -> so.merge(item.category(), 1, Integer::sum) <= each)
                .limit(MOST_DRAWN).toList();
    }

    private static Map<CategoryId, Long> left(MenuSnapshot menu, List<MenuItem> drawn) {
        Map<CategoryId, Long> left = new HashMap<>();
        menu.items().forEach(item -> left.merge(item.category(), 1L, Long::sum));
        drawn.forEach(item -> left.merge(item.category(), -1L, Long::sum));
        left.values().removeIf(none -> none == 0);
        return left;
    }

    private boolean sameCategories(List<MenuItem> drawn) {
        return drawn.stream().allMatch(item -> tiles.get(item.id()).item().category().equals(item.category()));
    }

    private void build(MenuSnapshot menu, List<MenuItem> drawn, Map<CategoryId, String> wanted) {
        removeAll();
        sections.clear();
        tiles.clear();
        extra.clear();
        colours.clear();
        colours.putAll(wanted);
        left = left(menu, drawn);
        menu.categories().forEach(category -> section(category.id()));
        for (MenuItem item : drawn) {
            Tile tile = new Tile(words, priced.apply(item), colour(item));
            tiles.put(item.id(), tile);
            section(item.category()).add(tile);
        }
        left.forEach((category, so) -> section(category).add(Touch.text(words.of("tiles.more", so), "tiles-more")));
        add(nothing);
        Touch.shown(nothing, menu.items().isEmpty());
        nothing.setText(words.of("menu.empty"));
        count(counts);
    }

    private Div section(CategoryId category) {
        return sections.computeIfAbsent(category, unknown -> {
            Div section = Touch.box("tiles-section");
            add(section);
            return section;
        });
    }

    private String colour(MenuItem item) {
        return colours.getOrDefault(item.category(), "var(--trivet-muted, #6b7076)");
    }

    /** Shows one category, or all when it is null. */
    void category(@Nullable CategoryId wanted) {
        dropExtra();
        removeClassName("searching");
        sections.forEach((id, section) -> Touch.shown(section, wanted == null || wanted.equals(id)));
        tiles.values().forEach(Tile::atHome);
        Touch.shown(nothing, tiles.isEmpty());
    }

    /** Shows what was found and nothing else. */
    void found(Matches matches) {
        dropExtra();
        addClassName("searching");
        sections.values().forEach(section -> Touch.shown(section, true));
        List<MenuItem> found = matches.items().stream().limit(MOST_FOUND).toList();
        found.stream().filter(item -> !tiles.containsKey(item.id())).forEach(this::addExtra);
        List<ItemId> items = found.stream().map(MenuItem::id).toList();
        ItemId marked = matches.meant().map(MenuItem::id).orElse(null);
        tiles.forEach((id, tile) -> tile.found(items.indexOf(id), id.equals(marked)));
        extra.forEach((id, tile) -> tile.found(items.indexOf(id), id.equals(marked)));
        nothing.setText(words.of("search.nothing", matches.text()));
        Touch.shown(nothing, items.isEmpty());
    }

    private void addExtra(MenuItem item) {
        Tile tile = new Tile(words, priced.apply(item), colour(item));
        tile.count(counts.getOrDefault(item.id(), Quantity.ZERO));
        extra.put(item.id(), tile);
        section(item.category()).add(tile);
    }

    private void dropExtra() {
        extra.values().forEach(Tile::removeFromParent);
        extra.clear();
    }

    /** How many of each dish are on the bill. */
    void count(Map<ItemId, Quantity> now) {
        counts = now;
        tiles.forEach((id, tile) -> tile.count(now.getOrDefault(id, Quantity.ZERO)));
        extra.forEach((id, tile) -> tile.count(now.getOrDefault(id, Quantity.ZERO)));
    }
}
