package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ui.OrderAction;

/** What is seldom done: to an order (note, park under a name, give it up, what bundles add), and without one. */
final class MoreDialog extends Overlay {

    private final Words words;
    private final Desk desk;

    MoreDialog(Stage stage, Words words, Desk desk, Actions actions, Steps steps) {
        super(stage, "narrow", words.of("more"), words.of("close"));
        this.words = words;
        this.desk = desk;
        desk.mine().ifPresent(order -> {
            title(words.of("more.title", String.valueOf(order.number())));
            theOrder(order, actions, steps);
        });
        addToBody(Touch.box("more-row more-shop", leaving("more.price-check", "price-check", steps::askPrice),
                leaving("today.title", "today", steps::showToday),
                leaving("more.past", "more-past", () -> words.workplace().open(PastScreen.ID))));
        if (!desk.isTraining()) {
            addToBody(Touch.box("more-row", leaving("more.drawer", "more-drawer", steps::openDrawer),
                    leaving("train", "train", steps::practise)));
        }
        desk.mine().ifPresent(this::discarding);
    }

    private NativeButton leaving(String key, String testId, Runnable then) {
        return Touch.button(words.of(key), "small", testId, () -> {
            close();
            then.run();
        });
    }

    private void theOrder(Order order, Actions actions, Steps steps) {
        Input note = field(order.note(), words.of("more.note.hint"), "order-note");
        addToBody(row(words.of("more.note"), note, leaving("more.note.save", "note-save",
                () -> desk.note(note.getValue().strip()))));
        Input name = field("", words.of("more.park.hint"), "park-name");
        NativeButton park = leaving("park", "park-named", () -> desk.park(name.getValue().strip()));
        park.setEnabled(!order.isEmpty());
        addToBody(row(words.of("more.park"), name, park));
        NativeButton discount = leaving("more.discount", "order-discount", steps::priceOrder);
        discount.setEnabled(!order.isEmpty());
        addToBody(Touch.box("more-row", discount));
        Div contributed = Touch.box("more-actions");
        actions.buttons(OrderAction.Target.ORDER, this::close).forEach(contributed::add);
        if (contributed.getComponentCount() > 0) {
            addToBody(contributed);
        }
    }

    private void discarding(Order order) {
        boolean draft = order.lines().stream().noneMatch(OrderLine::isPlaced);
        NativeButton discard = Touch.button(words.of("more.discard"), "small danger", "discard", () -> { });
        discard.setEnabled(draft);
        Div sure = Touch.box("sure", Touch.text(words.of("more.discard.sure")),
                Touch.button(words.of("more.discard.yes"), "small danger", "discard-yes", () -> {
                    close();
                    desk.discard();
                }));
        Touch.shown(sure, false);
        discard.addClickListener(click -> Touch.shown(sure, true));
        addToBody(Touch.box("more-row", discard, sure));
        if (!draft) {
            addToBody(Touch.text(words.of("more.discard.placed"), "hint"));
        }
    }

    private static Input field(String value, String hint, String testId) {
        Input field = Touch.named(new Input(), testId);
        field.addClassName("field");
        field.setPlaceholder(hint);
        field.setValue(value);
        field.getElement().setAttribute("maxlength", "120");
        return field;
    }

    private static Div row(String label, Input field, NativeButton button) {
        return Touch.box("more-row", Touch.labelled(Touch.box("more-field", Touch.text(label, "label"), field), label),
                button);
    }
}
