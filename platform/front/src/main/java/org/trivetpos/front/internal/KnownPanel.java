package org.trivetpos.front.internal;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.ordering.Order;
import org.trivetpos.ui.OrderPanel;

/** A part of the order screen that a bundle contributes: what it said of itself when it came. */
record KnownPanel(Guarded<OrderPanel> guarded, OrderPanel.Slot slot, int position) {

    private static final Duration DEADLINE = Duration.ofMillis(50);

    static KnownPanel of(Guarded<OrderPanel> guarded) {
        return new KnownPanel(guarded, Objects.requireNonNull(guarded.contribution().slot()),
                guarded.here("position", OrderPanel::position).orElse(100));
    }

    /** As it stands while it does not say. */
    boolean shownFor(@Nullable Order order, boolean stands) {
        return guarded.ask("shownFor", DEADLINE, panel -> panel.shownFor(order)).orElse(stands);
    }
}
