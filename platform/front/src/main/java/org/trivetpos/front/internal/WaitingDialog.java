package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.trivetpos.ordering.Order;

/** Orders that wait: one tap takes one back. */
final class WaitingDialog extends Overlay {

    WaitingDialog(Stage stage, Words words, Rooms rooms, Desk desk, List<Order> waiting) {
        super(stage, "narrow waiting", words.of("waiting.title"), words.of("close"));
        if (waiting.isEmpty()) {
            addToBody(Touch.text(words.of("waiting.none"), "hint"));
        }
        for (Order order : waiting) {
            addToBody(button(words, rooms, desk, order));
        }
    }

    private NativeButton button(Words words, Rooms rooms, Desk desk, Order order) {
        NativeButton button = Touch.button("", "waiting-order", "waiting-" + order.number(), () -> {
            close();
            desk.recall(order.id());
        });
        String parkedAs = order.parkedAs();
        String number = words.of("bill.number", String.valueOf(order.number()));
        boolean named = parkedAs != null && !parkedAs.isBlank() && !parkedAs.equals(String.valueOf(order.number()));
        Span title = Touch.text(named ? number + " " + parkedAs : number, "waiting-name");
        long minutes = Duration.between(order.openedAt(), rooms.clock().instant()).toMinutes();
        String state = order.status() == Order.Status.PARKED ? "waiting.parked" : "waiting.elsewhere";
        Span about = Touch.text(words.of(state, minutes, Sums.pieces(order)), "waiting-about");
        Span dishes = Touch.text(String.join(" · ", order.lines().stream().limit(4)
                .map(line -> words.of(line.name())).toList()), "waiting-dishes");
        Span middle = new Span(title, about, dishes);
        middle.addClassName("waiting-middle");
        button.add(middle, Touch.text(words.money(order.price().due()), "waiting-amount"));
        if (!rooms.plugged().has(order.mode())) {
            middle.add(Touch.text(words.of("standing.MODE_MISSING",
                    rooms.plugged().nameOf(order.mode())), "waiting-why"));
        }
        return button;
    }
}
