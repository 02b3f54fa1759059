package org.trivetpos.ordering;

import org.trivetpos.kernel.Id;

/** A telephone call that came in. */
public record CallId(String value) implements Id {

    public CallId {
        Id.checked(value);
    }
}
