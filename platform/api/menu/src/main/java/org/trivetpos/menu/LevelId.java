package org.trivetpos.menu;

import org.trivetpos.kernel.Id;

/** A price level. */
public record LevelId(String value) implements Id {

    public LevelId {
        Id.checked(value);
    }
}
