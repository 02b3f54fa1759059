package org.trivetpos.settlement;

import java.util.List;
import org.joda.money.Money;
import org.trivetpos.ordering.OrderId;

/**
 * What the cashier saw and took.
 *
 * @param orderVersion of the order on the cashier's screen
 * @param due          the amount on the cashier's screen
 * @param received     in the order taken; together at least the due
 */
public record PayRequest(OrderId order, long orderVersion, Money due, List<Received> received) {

    public PayRequest {
        received = List.copyOf(received);
    }

    /** Money or its like as handed over, before change. */
    public record Received(TenderId tender, Money amount) { }
}
