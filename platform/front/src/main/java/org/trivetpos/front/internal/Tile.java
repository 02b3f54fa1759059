package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.MenuItem;

/** A dish that can be tapped. */
final class Tile extends NativeButton {

    private final Words words;
    private final Span name = Touch.text("", "tile-name");
    private final Span small = Touch.text("", "tile-small");
    private final Span price = Touch.text("", "tile-price");
    private final Span badge = Touch.text("", "tile-badge");
    private MenuItem item;
    private Quantity count = Quantity.ZERO;

    Tile(Words words, MenuItem item, String colour) {
        this.words = words;
        this.item = item;
        addClassName("tile");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-item", item.id().value());
        getStyle().set("--dish", colour);
        Touch.named(this, "tile-" + (item.code().isBlank() ? item.id().value() : item.code()));
        Touch.shown(badge, false);
        add(name, small, price, badge);
        write();
    }

    MenuItem item() {
        return item;
    }

    void show(MenuItem now) {
        if (!now.equals(item)) {
            item = now;
            write();
        }
    }

    private void write() {
        name.setText(words.of(item.name()));
        small.setText(small());
        price.setText(price());
        setClassName("sold-out", item.isSoldOut());
        setClassName("few", item.soldOut() != null && !item.isSoldOut());
    }

    private String small() {
        if (item.isSoldOut()) {
            return words.of("tile.sold-out");
        }
        if (item.soldOut() != null) {
            return words.of("tile.left", item.soldOut());
        }
        if (item.isMarketPrice()) {
            return words.of(item.isWeighed() ? "tile.market-weighed" : "tile.market");
        }
        return words.other(item.name());
    }

    private String price() {
        if (item.priceFrom().isZero() && item.asksPrice()) {
            return words.of(item.isOpen() ? "tile.open" : "tile.ask");
        }
        String plain = words.plain(item.priceFrom());
        if (item.isWeighed()) {
            return plain + "/" + words.of(item.unit());
        }
        boolean several = item.variants().stream().anyMatch(v -> !v.price().isEqual(item.priceFrom()));
        return several ? words.of("tile.from", plain) : plain;
    }

    /** How many of it are on the bill. */
    void count(Quantity now) {
        if (!now.equals(count)) {
            count = now;
            badge.setText(now.toString());
            Touch.shown(badge, now.isPositive());
        }
    }

    /** Stands in its own place of the menu. */
    void atHome() {
        place(true, null);
        setClassName("marked", false);
    }

    /** Stands at that place among what was found; hidden if negative. {@code marked}: it is what Enter adds. */
    void found(int place, boolean marked) {
        place(place >= 0, place >= 0 ? String.valueOf(place) : null);
        setClassName("marked", marked);
    }

    private void place(boolean shown, @Nullable String order) {
        Touch.shown(this, shown);
        getStyle().set("order", order);
    }
}
