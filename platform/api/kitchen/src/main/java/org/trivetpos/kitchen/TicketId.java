package org.trivetpos.kitchen;

import org.trivetpos.kernel.Id;

/** A kitchen ticket. */
public record TicketId(String value) implements Id {

    public TicketId {
        Id.checked(value);
    }
}
