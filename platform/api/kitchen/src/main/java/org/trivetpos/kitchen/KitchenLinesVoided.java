package org.trivetpos.kitchen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;

/**
 * A station is told that something it got to cook is not wanted any more 退菜; printing turns it into a slip.
 *
 * @param slip unlike the ticket's id, unique to this void
 */
@FactType("kitchen.KitchenLinesVoided")
public record KitchenLinesVoided(TicketId slip, String station, OrderId order, int number, ModeId mode,
        Order.Serving serving, LocalDate businessDay, Instant at, String staffName, LocalText reason,
        List<LinesReturned.Returned> lines) implements Fact {

    public KitchenLinesVoided {
        lines = List.copyOf(lines);
    }
}
