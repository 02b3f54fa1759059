package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.trivetpos.menu.MenuItem;

/** The morning's sheet: today's market prices, and what is sold out or counted. A tap changes one of them. */
final class TodaySheet extends Overlay {

    private final Words words;
    private final Consumer<MenuItem> change;

    /** {@code change} opens a dish, and this sheet again afterwards. */
    TodaySheet(Stage stage, Words words, List<MenuItem> menu, Consumer<MenuItem> change) {
        super(stage, "narrow waiting today", words.of("today.title"), words.of("close"));
        this.words = words;
        this.change = change;
        part(menu, "today.prices", "today.prices.none", MenuItem::isMarketPrice);
        part(menu, "today.counted", "today.counted.none", item -> item.soldOut() != null);
        addToBody(Touch.text(words.of("today.hint"), "hint"));
    }

    private void part(List<MenuItem> menu, String title, String none, Predicate<MenuItem> which) {
        Div part = Touch.box("today-part", Touch.text(words.of(title), "today-title"));
        List<MenuItem> those = menu.stream().filter(which).toList();
        those.forEach(item -> part.add(button(item)));
        if (those.isEmpty()) {
            part.add(Touch.text(words.of(none), "hint"));
        }
        addToBody(part);
    }

    private NativeButton button(MenuItem item) {
        NativeButton button = Touch.button("", "waiting-order", "today-" + item.code(), () -> change.accept(item));
        Span middle = new Span(Touch.text(words.of(item.name()), "waiting-name"));
        middle.addClassName("waiting-middle");
        Integer left = item.soldOut();
        if (left != null) {
            middle.add(Touch.text(left == 0 ? words.of("tile.sold-out") : words.of("tile.left", left), "waiting-why"));
        }
        boolean asked = item.priceFrom().isZero() && item.asksPrice();
        String per = item.isWeighed() ? " / " + words.of(item.unit()) : "";
        button.add(middle, Touch.text(asked ? words.of("tile.ask") : words.plain(item.priceFrom()) + per,
                "waiting-amount"));
        return button;
    }
}
