package org.trivetpos.ordering;

import org.trivetpos.kernel.Id;

/** A line of an order. */
public record LineId(String value) implements Id {

    public LineId {
        Id.checked(value);
    }
}
