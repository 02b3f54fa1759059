package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ui.OrderAction;

/** Buttons for what bundles can do to an order or a line. An action that throws is switched off for this order. */
final class Actions {

    private final Words words;
    private final Desk desk;
    private final Rooms rooms;
    private final Map<KnownAction, OrderId> broken = new HashMap<>();

    Actions(Words words, Desk desk, Rooms rooms) {
        this.words = words;
        this.desk = desk;
        this.rooms = rooms;
    }

    /** One button for each action that can be done now. */
    List<NativeButton> buttons(OrderAction.Target target, Runnable before) {
        return offered(target).stream().map(action -> button(action, before)).toList();
    }

    /** The actions that can be done now. */
    List<KnownAction> offered(OrderAction.Target target) {
        Order order = desk.mine().orElse(null);
        OrderLine line = target == OrderAction.Target.LINE ? desk.selected().orElse(null) : null;
        if (order == null || target == OrderAction.Target.LINE && line == null) {
            return List.of();
        }
        return rooms.plugged().actions(target).stream().filter(action -> !order.id().equals(broken.get(action))
                && action.enabled(words.workplace(), order, line)).toList();
    }

    NativeButton button(KnownAction action, Runnable before) {
        return Touch.button(words.of(action.name()), "small", "action-" + action.id(), () -> {
            before.run();
            run(action);
        });
    }

    private void run(KnownAction action) {
        desk.mine().ifPresent(order -> {
            OrderLine line = action.target() == OrderAction.Target.LINE ? desk.selected().orElse(null) : null;
            if (action.guarded().insist("run", one -> done(one, order, line)).isEmpty()) {
                broken.put(action, order.id());
                words.workplace().tell(words.of("part.broken", words.of(action.name()),
                        action.guarded().origin().name()));
                desk.reconsider();
            }
        });
    }

    /** A refusal is an answer: it is said in words, and the action stays. */
    private boolean done(OrderAction action, Order order, @Nullable OrderLine line) {
        try {
            action.run(words.workplace(), order, line, desk::show);
        } catch (RefusedException refused) {
            words.workplace().refuse(refused.refusal());
        }
        return true;
    }
}
