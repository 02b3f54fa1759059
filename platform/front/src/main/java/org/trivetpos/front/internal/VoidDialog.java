package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;

/** A placed dish is not wanted any more: how many of it, and why; says what becomes of it. */
final class VoidDialog extends Overlay {

    private final Words words;
    private final Rooms rooms;
    private final Desk desk;
    private final Order order;
    private final OrderLine line;
    private final ReasonPick reasons;
    private final Span figure = Touch.named(Touch.text("", "stepper-figure"), "void-quantity");
    private final NativeButton less;
    private final NativeButton more;
    private final Span fate = Touch.named(Touch.text("", "hint"), "void-fate");
    private final NativeButton confirm;
    private Quantity quantity;

    VoidDialog(Stage stage, Words words, Rooms rooms, Desk desk, Order order, OrderLine line) {
        super(stage, "narrow", words.of("void.title", words.of(line.name())), words.of("cancel"));
        this.words = words;
        this.rooms = rooms;
        this.desk = desk;
        this.order = order;
        this.line = line;
        this.quantity = line.quantity();
        less = Touch.labelled(Touch.button("−", "small figure", "void-less", () -> step(-1)), words.of("line.less"));
        more = Touch.labelled(Touch.button("+", "small figure", "void-more", () -> step(1)), words.of("line.more"));
        if (!line.weighed() && line.quantity().compareTo(Quantity.ONE) > 0) {
            addToBody(Touch.box("void-how-many", Touch.text(words.of("void.how-many", line.quantity().toString()),
                    "label"), Touch.box("stepper", less, figure, more)));
        }
        confirm = Touch.button("", "strong", "void-confirm", this::enter);
        reasons = new ReasonPick(words, rooms.ordering().voidReasons(), this::refresh);
        addToBody(reasons, fate);
        addToFoot(Touch.button(words.of("cancel"), "small", "void-cancel", this::close), confirm);
        refresh();
    }

    private void step(int by) {
        take(quantity.portions() + by);
    }

    /** As many as that, or as near to it as the line allows. */
    private void take(long wanted) {
        quantity = Quantity.of(Math.clamp(wanted, 1, line.quantity().portions()));
        refresh();
    }

    private void refresh() {
        figure.setText(quantity.toString());
        less.setEnabled(quantity.compareTo(Quantity.ONE) > 0);
        more.setEnabled(quantity.compareTo(line.quantity()) < 0);
        fate.setText(reasons.isMissing() ? words.of("void.why") : words.of(
                rooms.ordering().returnReasons().contains(reasons.reason()) ? "void.returned" : "void.wasted"));
        confirm.setText(words.of("void.confirm", line.weighed() ? quantity + words.of(line.unit())
                : quantity.toString()));
        confirm.setEnabled(!reasons.isMissing());
    }

    @Override
    void key(String key) {
        if (!line.weighed() && key.matches("[1-9]")) {
            take(Long.parseLong(key));
        }
    }

    @Override
    void enter() {
        if (reasons.isMissing()) {
            return;
        }
        LocalText reason = reasons.reason();
        Quantity many = quantity;
        words.workplace().run(context -> {
            Order after = rooms.ordering().voidLine(context, order.id(), line.id(), many, reason);
            close();
            desk.show(after);
            words.workplace().tell(words.of(after.isEmpty() ? "void.all" : "void.done", words.of(line.name()),
                    many.toString()));
        });
    }
}
