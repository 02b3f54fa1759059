package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.Variant;

/** One dish between two guests: what it costs, how many are left, today's price. Nothing is ordered by looking. */
final class DishSheet extends Overlay {

    private static final int MOST_LEFT_DIGITS = 5;

    private final Words words;
    private final Rooms rooms;
    private final TimePrices now;
    private final MenuItem item;
    private final Runnable done;
    private final List<Figure> figures = new ArrayList<>();
    private final NativeButton confirm;
    private Figure active;

    /**
     * {@code choose} goes on to order it; null where that is not wanted. {@code done} is run after something was
     * changed.
     */
    DishSheet(Stage stage, Words words, Rooms rooms, TimePrices now, MenuItem item, @Nullable Runnable choose,
            Runnable done) {
        super(stage, "choice with-pad dish-sheet", words.of(item.name()), words.of("close"));
        this.words = words;
        this.rooms = rooms;
        this.now = now;
        this.item = item;
        this.done = done;
        if (item.isMarketPrice()) {
            item.variants().forEach(variant -> figures.add(todaysPrice(variant)));
        }
        figures.add(left());
        active = figures.getFirst();
        Div pad = Touch.box("figures");
        figures.forEach(figure -> pad.add(figure.field));
        pad.add(new NumberPad(words, this::key));
        addToBody(pad, Touch.box("choice-questions", about(), state(), prices()));
        if (item.soldOut() != null) {
            addToFoot(Touch.button(words.of("dish.free"), "small", "dish-free", () -> mark(null)));
        }
        if (!item.isSoldOut()) {
            addToFoot(Touch.button(words.of("dish.none"), "small danger", "dish-none", () -> mark(0)));
        }
        boolean orders = choose != null && !item.isSoldOut();
        confirm = Touch.button("", orders ? "small" : "strong", "dish-confirm", this::enter);
        addToFoot(confirm);
        if (orders) {
            addToFoot(Touch.button(words.of("dish.order"), "strong", "dish-order", () -> {
                close();
                choose.run();
            }));
        }
        refresh();
    }

    private Div about() {
        String other = words.other(item.name());
        String code = item.code().isBlank() ? item.barcode() : item.code();
        Span line = Touch.text(code.isBlank() || other.isBlank() ? other + code : other + " · " + code, "hint");
        return Touch.box("dish-about", line);
    }

    private Div state() {
        Integer left = item.soldOut();
        return Touch.box("dish-state", Touch.named(Touch.text(left == null ? words.of("dish.sold-freely")
                : left == 0 ? words.of("tile.sold-out") : words.of("tile.left", left),
                left == null ? "good" : left == 0 ? "bad" : "few"), "dish-state"));
    }

    private Div prices() {
        Div list = Touch.named(Touch.box("price-list"), "dish-prices");
        for (Variant variant : item.variants()) {
            Optional<LevelPrice> level = now.best(variant);
            String price = price(now.of(variant));
            list.add(row(words.of(variant.name()).isBlank() ? words.of("dish.price") : words.of(variant.name()), price,
                    "strong-row"));
            level.ifPresent(one -> list.add(Touch.named(row(words.of(now.level(one.level()).name()),
                    words.of("dish.instead-of", words.plain(variant.price())), ""), "dish-level")));
        }
        for (SetMealSlot slot : item.slots()) {
            for (SetMealChoice choice : slot.choices()) {
                list.add(row(words.of(choice.name()), ChoiceButtons.surcharge(words, choice.surcharge()), ""));
            }
        }
        for (MethodGroup group : item.methodGroups()) {
            group.methods().stream().filter(method -> !method.surcharge().isZero())
                    .forEach(method -> list.add(method(method)));
        }
        return list;
    }

    private String price(Variant variant) {
        if (variant.price().isZero() && item.asksPrice()) {
            return words.of(item.isOpen() ? "tile.open" : "tile.ask");
        }
        return words.plain(variant.price()) + (item.isWeighed() ? " / " + words.of(item.unit()) : "");
    }

    private Div method(Method method) {
        return row(words.of(method.name()), ChoiceButtons.surcharge(words, method.surcharge()), "");
    }

    private static Div row(String name, String price, String kind) {
        return Touch.box(("price-row " + kind).strip(), Touch.text(name), Touch.text(price, "price-figure"));
    }

    private Figure left() {
        return new Figure("left", words.of("dish.left"), new NumberEntry(MOST_LEFT_DIGITS, 0), "dish.confirm.left",
                entry -> mark(entry.value().intValueExact()));
    }

    private Figure todaysPrice(Variant variant) {
        NumberEntry entry = NumberEntry.amount(rooms.currency());
        entry.propose(variant.price().getAmount());
        String of = words.of(variant.name());
        String label = words.of(item.isWeighed() ? "choice.price-per" : "choice.price", words.of(item.unit()));
        return new Figure("price-" + Touch.slug(variant.name()), of.isBlank() ? label : of + " · " + label, entry,
                "dish.confirm.price", typed -> change(words.of("dish.priced", words.of(item.name()),
                        words.money(typed.money(rooms.currency()))), context -> rooms.administration()
                        .marketPrice(context, item.id(), variant.id(), typed.money(rooms.currency()))));
    }

    private void mark(@Nullable Integer left) {
        String key = left == null ? "dish.now-free" : left == 0 ? "dish.now-none" : "dish.now-left";
        change(words.of(key, words.of(item.name()), Objects.requireNonNullElse(left, 0)),
                context -> rooms.administration().soldOut(context, item.id(), left));
    }

    private void change(String said, Consumer<CommandContext> work) {
        close();
        words.workplace().run(context -> {
            work.accept(context);
            words.workplace().tell(said);
            done.run();
        });
    }

    private void refresh() {
        figures.forEach(figure -> figure.write(figure == active));
        confirm.setText(words.of(active.confirmKey, active.entry.isEmpty() ? "0" : active.entry.text()));
        confirm.setEnabled(!active.entry.isEmpty());
    }

    @Override
    void key(String key) {
        active.entry.press(key);
        refresh();
    }

    @Override
    void enter() {
        if (!active.entry.isEmpty()) {
            active.save.accept(active.entry);
        }
    }

    /** A figure that can be typed; a tap makes it the one that the keys go to. */
    private final class Figure {
        private final NativeButton field;
        private final Span value;
        private final NumberEntry entry;
        private final String confirmKey;
        private final Consumer<NumberEntry> save;

        Figure(String name, String label, NumberEntry entry, String confirmKey,
                Consumer<NumberEntry> save) {
            this.entry = entry;
            this.confirmKey = confirmKey;
            this.save = save;
            value = Touch.named(Touch.text("", "figure-value"), "dish-" + name);
            field = Touch.button("", "figure-field", "field-" + name, () -> {
                active = this;
                refresh();
            });
            field.add(Touch.text(label, "label"), value);
        }

        void write(boolean chosen) {
            value.setText(entry.isEmpty() ? "0" : entry.text());
            value.setClassName("ghost", entry.isEmpty());
            Touch.pressed(field, chosen);
        }
    }
}
