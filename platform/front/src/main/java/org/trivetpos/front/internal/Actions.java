package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ui.OrderAction;

/** Buttons for what bundles can do to an order or a line. An action that throws is switched off for this order. */
final class Actions {

    private final Words words;
    private final Desk desk;
    private final Rooms rooms;
    private final Map<OrderAction, OrderId> broken = new HashMap<>();

    Actions(Words words, Desk desk, Rooms rooms) {
        this.words = words;
        this.desk = desk;
        this.rooms = rooms;
    }

    /** One button for each action that can be done now. */
    List<NativeButton> buttons(OrderAction.Target target, Runnable before) {
        Order order = desk.mine().orElse(null);
        OrderLine line = target == OrderAction.Target.LINE ? desk.selected().orElse(null) : null;
        List<NativeButton> buttons = new ArrayList<>();
        if (order == null || target == OrderAction.Target.LINE && line == null) {
            return buttons;
        }
        for (OrderAction action : rooms.plugged().actions(target)) {
            if (order.id().equals(broken.get(action)) || !enabled(action, order, line)) {
                continue;
            }
            Optional<LocalText> name = Guarded.ask(label(action), action::name);
            name.ifPresent(text -> buttons.add(Touch.button(words.of(text), "small", "action-" + action.id(), () -> {
                before.run();
                run(action);
            })));
        }
        return buttons;
    }

    private boolean enabled(OrderAction action, Order order, @Nullable OrderLine line) {
        return Guarded.ask(label(action), () -> action.enabled(words.workplace(), order, line)).orElseGet(() -> {
            broken.put(action, order.id());
            return false;
        });
    }

    private void run(OrderAction action) {
        desk.mine().ifPresent(order -> {
            OrderLine line = action.target() == OrderAction.Target.LINE ? desk.selected().orElse(null) : null;
            if (!Guarded.tell(label(action), () -> action.run(words.workplace(), order, line, desk::show))) {
                broken.put(action, order.id());
                words.workplace().tell(words.of("part.broken", words.of(action.name())));
                desk.reconsider();
            }
        });
    }

    private static String label(OrderAction action) {
        return "Order action " + action.getClass().getName();
    }
}
