package org.trivetpos.settlement;

import org.trivetpos.ordering.Order;

/** What came of paying. */
public sealed interface PayOutcome {

    /** Paid, journalled and durable. */
    record Settled(Check check) implements PayOutcome { }

    /** The order is not what the cashier saw: nothing was charged; show it and let them pay again. */
    record Changed(Order now) implements PayOutcome { }
}
