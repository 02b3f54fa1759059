package org.trivetpos.example.numberstand;

import java.time.Instant;
import org.trivetpos.ordering.OrderId;

/** A number as it stood when it was read. {@code since}: when it came into this state. */
public record StandingNumber(OrderId order, int number, State state, Instant since) {

    /** The guest waits, was called, has fetched it. */
    public enum State { WAITING, CALLED, TAKEN }
}
