package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.Order;
import org.trivetpos.ui.OrderPanel;

/** A place for panels that bundles contribute. A panel that throws is left out, and says so once. */
final class PanelSlot extends Div {

    private final Words words;
    private final Desk desk;
    private final Rooms rooms;
    private final OrderPanel.Slot slot;
    private final Map<OrderPanel, OrderPanel.View> views = new LinkedHashMap<>();
    private final Set<OrderPanel> broken = new HashSet<>();
    private @Nullable Order told;

    PanelSlot(Words words, Desk desk, Rooms rooms, OrderPanel.Slot slot) {
        this.words = words;
        this.desk = desk;
        this.rooms = rooms;
        this.slot = slot;
        addClassName("panels");
    }

    void refresh() {
        Order order = desk.order();
        List<OrderPanel> wanted = rooms.plugged().panels(slot).stream()
                .filter(panel -> !broken.contains(panel) && shownFor(panel, order)).toList();
        views.entrySet().removeIf(view -> {
            if (wanted.contains(view.getKey())) {
                return false;
            }
            remove(view.getValue().component());
            return true;
        });
        for (int i = 0; i < wanted.size(); i++) {
            draw(wanted.get(i), i);
        }
        if (order != null && order != told) {
            Map.copyOf(views).forEach((panel, view) -> guard(panel, () -> view.orderChanged().accept(order)));
        }
        told = order;
        Touch.shown(this, !views.isEmpty());
    }

    private boolean shownFor(OrderPanel panel, @Nullable Order order) {
        return Guarded.ask(name(panel), () -> panel.shownFor(order)).orElse(false);
    }

    private void draw(OrderPanel panel, int index) {
        if (!views.containsKey(panel)) {
            guard(panel, () -> {
                OrderPanel.View view = panel.create(words.workplace(), desk::show);
                addComponentAtIndex(Math.min(index, getComponentCount()), view.component());
                views.put(panel, view);
                Order order = desk.order();
                if (order != null) {
                    view.orderChanged().accept(order);
                }
            });
        }
    }

    private void guard(OrderPanel panel, Runnable step) {
        if (!Guarded.tell(name(panel), step)) {
            broken.add(panel);
            OrderPanel.View view = views.remove(panel);
            if (view != null) {
                remove(view.component());
            }
            words.workplace().tell(words.of("part.broken", panel.getClass().getSimpleName()));
        }
    }

    private static String name(OrderPanel panel) {
        return "Order panel " + panel.getClass().getName();
    }
}
