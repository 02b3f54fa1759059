package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.WeightUnit;

/** Weight and today's price of a dish, typed on one key pad; a tap on a figure says which of them is meant. */
final class ChoiceFigures extends Div {

    private final Choice choice;
    private final Runnable changed;
    private final CurrencyUnit currency;
    private final NumberEntry weight = NumberEntry.weight();
    private final NumberEntry price;
    private final Span weightShown = Touch.named(Touch.text("", "figure-value"), "choice-weight");
    private final Span priceShown = Touch.named(Touch.text("", "figure-value"), "choice-price");
    private final NativeButton weightField;
    private final NativeButton priceField;
    private boolean onPrice;

    ChoiceFigures(Words words, Rooms rooms, Choice choice, Runnable changed) {
        this.choice = choice;
        this.changed = changed;
        this.currency = rooms.currency();
        this.price = NumberEntry.amount(rooms.currency());
        addClassName("figures");
        MenuItem item = choice.item();
        if (choice.quantity().isPositive()) {
            weight.propose(choice.quantity().toDecimal().stripTrailingZeros());
        }
        price.propose(choice.unitPrice().getAmount());
        weightField = field(words.of("choice.weight", words.of(item.unit())), weightShown, false);
        priceField = field(words.of(item.isOpen() ? "choice.open-price" : item.isWeighed() ? "choice.price-per"
                : "choice.price", words.of(item.unit())),
                priceShown, true);
        Touch.shown(weightField, item.isWeighed());
        Touch.shown(priceField, choice.asksPrice());
        onPrice = !item.isWeighed();
        if (item.isWeighed()) {
            WeightUnit.of(item.unit()).ifPresent(unit ->
                    add(new ScalePanel(words, rooms.scales(), unit, item.unit(), this::weighed)));
        }
        add(weightField, priceField, new NumberPad(words, this::press));
        write();
    }

    /** True if the dish needs a figure at all. */
    static boolean needed(Choice choice) {
        return choice.item().isWeighed() || choice.asksPrice();
    }

    private NativeButton field(String label, Span value, boolean forPrice) {
        NativeButton field = Touch.button("", "figure-field", forPrice ? "field-price" : "field-weight", () -> {
            onPrice = forPrice;
            write();
        });
        field.add(Touch.text(label, "label"), value);
        return field;
    }

    /** The scale's weight was taken; a key that is typed begins anew. */
    private void weighed(Quantity net) {
        weight.propose(net.toDecimal().stripTrailingZeros());
        choice.quantity(net);
        onPrice = false;
        if (!next()) {
            write();
        }
        changed.run();
    }

    /** A key of the pad or the keyboard. */
    void press(String key) {
        if (onPrice) {
            price.press(key);
            choice.price(price.money(currency));
        } else {
            weight.press(key);
            choice.quantity(weight.quantity());
        }
        write();
        changed.run();
    }

    /** Goes on to the price, if the weight is there and the price is not; false if there is nothing to go on to. */
    boolean next() {
        boolean go = !onPrice && choice.asksPrice() && choice.quantity().isPositive()
                && !choice.unitPrice().isPositive();
        if (go) {
            onPrice = true;
            write();
        }
        return go;
    }

    private void write() {
        weightShown.setText(weight.isEmpty() ? BigDecimal.ZERO.setScale(3).toPlainString() : weight.text());
        priceShown.setText(price.isEmpty() ? "0.00" : price.text());
        weightShown.setClassName("ghost", weight.isEmpty());
        priceShown.setClassName("ghost", price.isEmpty());
        Touch.pressed(weightField, !onPrice);
        Touch.pressed(priceField, onPrice);
    }
}
