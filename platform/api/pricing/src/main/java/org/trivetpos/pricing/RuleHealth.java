package org.trivetpos.pricing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Which pricing rules misbehave, for the health page. Thread-safe and cheap. */
@ProviderType
public interface RuleHealth {

    /** Installed rules whose last call failed; empty when all is well. */
    List<RuleTrouble> troubles();

    /**
     * A rule that was left out of the last calculation.
     *
     * @param rule      its id
     * @param words     what it did, in English, for whoever maintains it
     * @param failures  in a row
     * @param restsUntil it is not asked before this moment, or null while it still gets its chance
     */
    record RuleTrouble(String rule, String words, int failures, @Nullable Instant restsUntil) { }
}
