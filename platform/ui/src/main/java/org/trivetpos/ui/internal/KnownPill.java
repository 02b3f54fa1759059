package org.trivetpos.ui.internal;

import org.trivetpos.kernel.Guarded;
import org.trivetpos.ui.StatusPill;

/** A contributed sign, and where it stands. */
record KnownPill(Guarded<StatusPill> guarded, int position) {

    static KnownPill of(Guarded<StatusPill> guarded) {
        return new KnownPill(guarded, guarded.here("position", StatusPill::position).orElse(100));
    }
}
