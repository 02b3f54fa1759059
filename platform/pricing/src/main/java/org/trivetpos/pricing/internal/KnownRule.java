package org.trivetpos.pricing.internal;

import java.util.Objects;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.pricing.spi.PricingRule.Stage;

/** An installed rule, and what it said of itself when it came. */
record KnownRule(Guarded<PricingRule> guarded, String id, Stage stage, int priority, boolean stacks) {

    static KnownRule of(Guarded<PricingRule> guarded) {
        PricingRule rule = guarded.contribution();
        return new KnownRule(guarded, Objects.requireNonNull(rule.id()), Objects.requireNonNull(rule.stage()),
                rule.priority(), rule.stacks());
    }
}
