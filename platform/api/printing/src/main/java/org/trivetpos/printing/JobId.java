package org.trivetpos.printing;

import org.trivetpos.kernel.Id;

/** A print job. */
public record JobId(String value) implements Id {

    public JobId {
        Id.checked(value);
    }
}
