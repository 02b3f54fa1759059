package org.trivetpos.front.internal;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ui.OrderAction;
import org.trivetpos.ui.Workplace;

/** Something that a bundle can do to an order: what it said of itself when it came. */
record KnownAction(Guarded<OrderAction> guarded, String id, LocalText name, int position, OrderAction.Target target) {

    private static final Duration DEADLINE = Duration.ofMillis(50);

    static KnownAction of(Guarded<OrderAction> guarded) {
        String id = Objects.requireNonNull(guarded.contribution().id());
        return new KnownAction(guarded, id, guarded.called(OrderAction::name, id),
                guarded.here("position", OrderAction::position).orElse(100),
                Objects.requireNonNull(guarded.contribution().target()));
    }

    /** Not while it does not say. */
    boolean enabled(Workplace workplace, Order order, @Nullable OrderLine line) {
        return guarded.ask("enabled", DEADLINE, action -> action.enabled(workplace, order, line)).orElse(false);
    }
}
