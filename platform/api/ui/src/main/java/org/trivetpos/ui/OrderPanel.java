package org.trivetpos.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.ordering.Order;

/**
 * A part of the order screen that a mode or plugin contributes: in the header (table, plate) or at the side. {@link
 * #id}, {@link #slot} and {@link #position} are read once, when it comes. Where one throws, when it is made, comes to
 * the page or is told of an order, stands a box that names its bundle and offers to try again; the rest of the screen
 * works.
 */
@ConsumerType
public interface OrderPanel {

    /** Stable, lower case: {@code table}. */
    String id();

    /** Where it stands. */
    Slot slot();

    /** Order within its place; lower comes first. */
    default int position() {
        return 100;
    }

    /**
     * Whether it is shown for this order; {@code order} null while there is none. A policy, asked with every tap:
     * pure, on a thread of the guard and not the tab's, with a deadline of 50 ms; while it does not say, it stays as
     * it is.
     */
    boolean shownFor(@Nullable Order order);

    /** A new component for one tab; told of each order through the consumer that it returns. */
    View create(Workplace workplace, Consumer<Order> show);

    /** Where it stands. */
    enum Slot { HEADER, SIDE }

    /** The component, and what tells it about the order now on the screen. */
    record View(Component component, Consumer<Order> orderChanged) { }
}
