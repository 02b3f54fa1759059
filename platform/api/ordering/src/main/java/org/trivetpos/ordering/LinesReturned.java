package org.trivetpos.ordering;

import java.time.LocalDate;
import java.util.List;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;

/**
 * Dishes of a paid order came back, with their money; who was to cook them is told.
 *
 * @param businessDay of the return
 * @param lines       in the order's order
 * @param backToStock true if they can be sold again, false if they are wasted
 */
@FactType("ordering.LinesReturned")
public record LinesReturned(OrderId order, int number, ModeId mode, Order.Serving serving, LocalDate businessDay,
        String staffName, LocalText reason, List<Returned> lines, boolean backToStock) implements Fact {

    public LinesReturned {
        lines = List.copyOf(lines);
    }

    /** Dishes that are wasted. */
    public LinesReturned(OrderId order, int number, ModeId mode, Order.Serving serving, LocalDate businessDay,
            String staffName, LocalText reason, List<Returned> lines) {
        this(order, number, mode, serving, businessDay, staffName, reason, lines, false);
    }

    /** So much of a line, which is as it was placed. */
    public record Returned(OrderLine line, Quantity quantity) { }
}
