package org.trivetpos.settlement;

import org.trivetpos.kernel.Id;

/** A way to pay: cash, card, scan code. */
public record TenderId(String value) implements Id {

    public TenderId {
        Id.checked(value);
    }
}
