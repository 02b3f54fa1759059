package org.trivetpos.settlement;

import org.trivetpos.kernel.Id;

/** A check: what one payer owes and paid. */
public record CheckId(String value) implements Id {

    public CheckId {
        Id.checked(value);
    }
}
