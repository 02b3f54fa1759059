package org.trivetpos.menu;

import org.trivetpos.kernel.Id;

/** A size or kind of an item, with a price of its own. */
public record VariantId(String value) implements Id {

    public VariantId {
        Id.checked(value);
    }
}
