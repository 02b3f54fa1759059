package org.trivetpos.printing;

import org.trivetpos.kernel.Id;

/** A printer as the shop knows it. */
public record PrinterId(String value) implements Id {

    public PrinterId {
        Id.checked(value);
    }
}
