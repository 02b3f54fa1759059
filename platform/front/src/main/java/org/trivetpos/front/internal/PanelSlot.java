package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.ordering.Order;
import org.trivetpos.ui.OrderPanel;

/** A place for panels that bundles contribute. Where one failed stands a box that says so; the others stay. */
final class PanelSlot extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(PanelSlot.class);

    private final Words words;
    private final Desk desk;
    private final Rooms rooms;
    private final OrderPanel.Slot slot;
    private final Map<KnownPanel, Shown> shown = new LinkedHashMap<>();
    private @Nullable Order told;

    PanelSlot(Words words, Desk desk, Rooms rooms, OrderPanel.Slot slot) {
        this.words = words;
        this.desk = desk;
        this.rooms = rooms;
        this.slot = slot;
        addClassName("panels");
    }

    /** What stands for a panel: its own component, or without a view the box that it has failed. */
    private record Shown(Component component, OrderPanel.@Nullable View view) { }

    void refresh() {
        Order order = desk.order();
        List<KnownPanel> wanted = rooms.plugged().panels(slot).stream()
                .filter(panel -> panel.shownFor(order, shown.containsKey(panel))).toList();
        List.copyOf(shown.keySet()).stream().filter(panel -> !wanted.contains(panel)).forEach(this::takeOff);
        for (int i = 0; i < wanted.size(); i++) {
            if (!shown.containsKey(wanted.get(i))) {
                draw(wanted.get(i), i, false);
            }
        }
        if (order != null && order != told) {
            Map.copyOf(shown).forEach((panel, part) -> tell(panel, part, order, false));
        }
        told = order;
        Touch.shown(this, !shown.isEmpty());
    }

    /** Also while it rests if a person wants it. */
    private static <T> Optional<T> asked(KnownPanel panel, boolean wanted, String what,
            Function<OrderPanel, T> question) {
        return wanted ? panel.guarded().insist(what, question) : panel.guarded().here(what, question);
    }

    private void draw(KnownPanel panel, int index, boolean wanted) {
        Component[] placed = new Component[1];
        OrderPanel.View made = asked(panel, wanted, "create", one -> {
            OrderPanel.View view = one.create(words.workplace(), desk::show);
            // so that whoever sees a listener of it fail knows whose it is
            ComponentUtil.setData(view.component(), Guarded.class, panel.guarded());
            placed[0] = view.component();
            put(view.component(), index);
            return view;
        }).orElse(null);
        if (made == null) {
            fail(panel, placed[0], index);
            return;
        }
        Shown part = new Shown(made.component(), made);
        shown.put(panel, part);
        Order order = desk.order();
        if (order != null) {
            tell(panel, part, order, wanted);
        }
    }

    private void put(Component component, int index) {
        addComponentAtIndex(Math.min(index, getComponentCount()), component);
    }

    private void tell(KnownPanel panel, Shown part, Order order, boolean wanted) {
        OrderPanel.View view = part.view();
        boolean heard = view == null || asked(panel, wanted, "orderChanged", one -> {
            view.orderChanged().accept(order);
            return true;
        }).isPresent();
        if (!heard) {
            fail(panel, part.component(), indexOf(part.component()));
        }
    }

    private void fail(KnownPanel panel, @Nullable Component instead, int index) {
        if (instead != null) {
            remove(panel, instead);
        }
        FailedPart box = new FailedPart(words, panel.guarded().origin(), () -> {
            Shown failed = shown.get(panel);
            int at = failed == null ? 0 : indexOf(failed.component());
            takeOff(panel);
            draw(panel, at, true);
        });
        put(box, index);
        shown.put(panel, new Shown(box, null));
    }

    private void takeOff(KnownPanel panel) {
        Shown part = shown.remove(panel);
        if (part != null) {
            remove(panel, part.component());
        }
    }

    private void remove(KnownPanel panel, Component component) {
        try {
            component.getElement().removeFromParent();
        } catch (RuntimeException | LinkageError broken) {
            LOG.debug("{} failed while it was taken off", panel.guarded().origin().bundle());
            panel.guarded().blame("detach", broken);
        }
    }
}
