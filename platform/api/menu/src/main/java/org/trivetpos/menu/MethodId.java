package org.trivetpos.menu;

import org.trivetpos.kernel.Id;

/** A preparation method, what others call a modifier. */
public record MethodId(String value) implements Id {

    public MethodId {
        Id.checked(value);
    }
}
