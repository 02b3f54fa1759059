package org.trivetpos.menu;

import org.trivetpos.kernel.Id;

/** A group of methods of which so many may be chosen. */
public record MethodGroupId(String value) implements Id {

    public MethodGroupId {
        Id.checked(value);
    }
}
