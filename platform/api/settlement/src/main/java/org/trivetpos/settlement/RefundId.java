package org.trivetpos.settlement;

import org.trivetpos.kernel.Id;

/** Money that was given back for a check, once. */
public record RefundId(String value) implements Id {

    public RefundId {
        Id.checked(value);
    }
}
