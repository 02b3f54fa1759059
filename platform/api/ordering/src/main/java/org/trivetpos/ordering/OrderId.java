package org.trivetpos.ordering;

import org.trivetpos.kernel.Id;

/** An order, from the first tap to close. */
public record OrderId(String value) implements Id {

    public OrderId {
        Id.checked(value);
    }
}
