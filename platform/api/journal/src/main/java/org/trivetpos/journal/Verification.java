package org.trivetpos.journal;

import org.jspecify.annotations.Nullable;

/** What {@link Journal#verify} found. */
public sealed interface Verification {

    /** Nothing was altered, removed, swapped or rewritten. */
    record Intact(long facts, @Nullable String headHash, int anchors) implements Verification { }

    /** The first place where the chain does not hold. */
    record Broken(long number, Damage damage, String words) implements Verification { }

    /** What is wrong at that place. */
    enum Damage { ALTERED, MISSING, OUT_OF_ORDER, TAIL_CUT, REWRITTEN }
}
