package org.trivetpos.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;

/**
 * Something that can be done to an order or to one of its lines, drawn by the platform as a button. Declarative; an
 * action that throws is switched off for this order and said so.
 *
 * <p>All but {@link #enabled} and {@link #run} is read once, when it comes. Defaults: an action that does not say its
 * id or its target is left out, one without a name is called by its id, and it is not offered while it does not say
 * that it can be done.
 */
@ConsumerType
public interface OrderAction {

    /** Stable, lower case: {@code rush}. */
    String id();

    /** What stands on its button. */
    LocalText name();

    /** Name of a Vaadin icon. */
    String icon();

    /** Order among the actions; lower comes first. */
    default int position() {
        return 100;
    }

    /** Whether it is about the selected line or the whole order. */
    Target target();

    /**
     * Whether it can be done now; {@code line} is null for order actions. A policy, asked with every tap: pure, on a
     * thread of the guard and not the tab's, with a deadline of 50 ms.
     */
    boolean enabled(Workplace workplace, Order order, @Nullable OrderLine line);

    /**
     * Does it; hands the changed order to {@code show}, at once or after a dialog of its own. On the tab's thread.
     */
    void run(Workplace workplace, Order order, @Nullable OrderLine line, Consumer<Order> show);

    /** What an action is about. */
    enum Target { LINE, ORDER }
}
