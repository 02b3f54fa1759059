package org.trivetpos.menu;

import org.trivetpos.kernel.Id;

/** A dish or drink that can be sold. */
public record ItemId(String value) implements Id {

    public ItemId {
        Id.checked(value);
    }
}
