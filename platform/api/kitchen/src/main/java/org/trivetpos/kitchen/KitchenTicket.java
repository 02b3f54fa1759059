package org.trivetpos.kitchen;

import java.time.Instant;
import org.trivetpos.ordering.OrderId;

/** A ticket as screens list it. */
public record KitchenTicket(TicketId id, String station, OrderId order, int number, int dishes, Instant placedAt) { }
