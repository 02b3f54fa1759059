package org.trivetpos.till;

import org.trivetpos.kernel.Id;

/** A shift: one drawer from float to count. */
public record ShiftId(String value) implements Id {

    public ShiftId {
        Id.checked(value);
    }
}
