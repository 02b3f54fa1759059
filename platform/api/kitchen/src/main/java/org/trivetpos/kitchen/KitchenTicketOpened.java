package org.trivetpos.kitchen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;

/** A station got something to cook; printing turns it into a slip, screens show it. */
@FactType("kitchen.KitchenTicketOpened")
public record KitchenTicketOpened(TicketId ticket, String station, OrderId order, int number, ModeId mode,
        Order.Serving serving, LocalDate businessDay, Instant placedAt, String staffName, String note,
        List<OrderLine> lines) implements Fact { }
