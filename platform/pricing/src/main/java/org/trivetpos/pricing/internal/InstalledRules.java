package org.trivetpos.pricing.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.pricing.spi.PricingRule.Effect;
import org.trivetpos.pricing.spi.PricingRule.Stage;

/** Asks the rules that are installed, under guard and for a short time only. */
@Component(service = InstalledRules.class)
public final class InstalledRules {

    private final Duration deadline;
    private final Gate<KnownRule> gate;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<PricingRule> rules = List.of();

    @Activate
    public InstalledRules(@Reference Guard guard) {
        this(guard, Duration.ofMillis(50), List.of());
    }

    /** With these rules and all the time that a test needs. */
    public InstalledRules(Guard guard, Duration deadline, List<PricingRule> rules) {
        this.deadline = deadline;
        this.rules = List.copyOf(rules);
        this.gate = guard.gate(PricingRule.class, () -> this.rules, KnownRule::of,
                Comparator.comparingInt(KnownRule::priority).thenComparing(KnownRule::id));
    }

    @Deactivate
    public void close() {
        gate.close();
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Starts the clock for one calculation. */
    Sitting sitting() {
        return new Sitting(gate.standing(), System.nanoTime() + deadline.toNanos());
    }

    /** One calculation: the rules as they were at its start, and the time that is left for them together. */
    static final class Sitting {

        private final List<KnownRule> present;
        private final long end;

        private Sitting(List<KnownRule> present, long end) {
            this.present = present;
            this.end = end;
        }

        List<KnownRule> rules(Stage stage) {
            return present.stream().filter(rule -> rule.stage() == stage).toList();
        }

        /** What the rule would do; nothing if it rests, throws, is late or {@code checked} throws. */
        List<Effect> ask(KnownRule rule, Function<PricingRule, List<Effect>> checked) {
            // half of what is left at most, so that one slow rule does not take the others with it
            long share = (end - System.nanoTime()) / 2;
            return share <= 0 ? List.of()
                    : rule.guarded().ask("apply", Duration.ofNanos(share), checked).orElse(List.of());
        }
    }
}
