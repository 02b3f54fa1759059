package org.trivetpos.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Which contributions misbehave now, for the health page. Thread-safe. */
@ProviderType
public interface GateHealth {

    /**
     * Contributions that are left out, rest, do not come back, or have failed within the last hour at what they have
     * not managed since; empty when all is well. By bundle.
     */
    List<Trouble> troubles();

    /** What a contribution did. */
    enum Kind { THREW, LATE, NONSENSE }

    /**
     * A contribution that misbehaves.
     *
     * @param origin     the bundle that it comes from
     * @param gate       simple name of the gate's interface: {@code PricingRule}
     * @param part       simple name of the contribution's class
     * @param what       the method that failed last
     * @param words      what it said, in English, for whoever maintains it; empty if it was late
     * @param since      when it first failed since all was well
     * @param last       when it last failed
     * @param times      how often since then
     * @param outside    it could not be admitted and is not asked at all
     * @param stuck      code of it has been running for too long and has not come back
     * @param restsUntil it is not asked before this moment, or null if it is
     */
    record Trouble(Origin origin, String gate, String part, Kind kind, String what, String words, Instant since,
            Instant last, long times, boolean outside, boolean stuck, @Nullable Instant restsUntil) { }
}
