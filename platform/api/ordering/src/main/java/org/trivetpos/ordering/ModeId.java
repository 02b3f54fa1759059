package org.trivetpos.ordering;

import org.trivetpos.kernel.Id;

/** A service mode. */
public record ModeId(String value) implements Id {

    public ModeId {
        Id.checked(value);
    }
}
