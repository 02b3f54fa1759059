package org.trivetpos.menu;

import org.trivetpos.kernel.Id;

/** A category of the menu. */
public record CategoryId(String value) implements Id {

    public CategoryId {
        Id.checked(value);
    }
}
