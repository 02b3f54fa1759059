package org.trivetpos.menu;

import org.trivetpos.kernel.Id;

/** A replaceable place in a set meal. */
public record SlotId(String value) implements Id {

    public SlotId {
        Id.checked(value);
    }
}
