package org.trivetpos.pricing.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.RuleHealth;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.pricing.spi.PricingRule.Effect;
import org.trivetpos.pricing.spi.PricingRule.Stage;

/** Asks the rules that are installed, on a few threads of its own and for a short time only. */
@Component(service = {InstalledRules.class, RuleHealth.class})
public final class InstalledRules implements RuleHealth {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledRules.class);
    private static final int THREADS = 4;
    private static final int QUEUE = 256;

    private final Clock clock;
    private final Duration deadline;
    private final ThreadPoolExecutor pool;
    private final Map<PricingRule, Optional<GuardedRule>> known =
            Collections.synchronizedMap(new IdentityHashMap<>());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<PricingRule> rules = List.of();

    @Activate
    public InstalledRules(@Reference Clock clock) {
        this(clock, Duration.ofMillis(50), List.of());
    }

    /** With these rules and all the time that a test needs. */
    public InstalledRules(Clock clock, Duration deadline, List<PricingRule> rules) {
        this.clock = clock;
        this.deadline = deadline;
        this.rules = List.copyOf(rules);
        this.pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE),
                work -> {
                    Thread thread = new Thread(work, "trivet-pricing-rule");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    public void close() {
        pool.shutdownNow();
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    @Override
    public List<RuleTrouble> troubles() {
        return guarded(rules).stream().map(GuardedRule::trouble).flatMap(Optional::stream).toList();
    }

    /** Starts the clock for one calculation. */
    Sitting sitting() {
        return new Sitting(guarded(rules), System.nanoTime() + deadline.toNanos());
    }

    private List<GuardedRule> guarded(List<PricingRule> installed) {
        if (known.size() > installed.size()) {
            known.keySet().retainAll(Collections.unmodifiableSet(identities(installed)));
        }
        return installed.stream().map(rule -> known.computeIfAbsent(rule, InstalledRules::guard))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(GuardedRule::priority).thenComparing(GuardedRule::id)).toList();
    }

    private static Set<PricingRule> identities(List<PricingRule> installed) {
        Set<PricingRule> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(installed);
        return set;
    }

    private static Optional<GuardedRule> guard(PricingRule rule) {
        try {
            return Optional.of(new GuardedRule(rule));
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("pricing rule {} does not even say its name; prices are calculated without it",
                    rule.getClass().getName(), broken);
            return Optional.empty();
        }
    }

    /** One calculation: the rules as they were at its start, and the time that is left for them together. */
    final class Sitting {

        private final List<GuardedRule> present;
        private final long end;

        private Sitting(List<GuardedRule> present, long end) {
            this.present = present;
            this.end = end;
        }

        List<GuardedRule> rules(Stage stage) {
            return present.stream().filter(rule -> rule.stage() == stage).toList();
        }

        void blame(GuardedRule rule, String why) {
            rule.failed(why, clock.instant());
        }

        /** What the rule would do; nothing if it rests, throws or is late. */
        List<Effect> ask(GuardedRule rule, Basket basket, List<Money> current) {
            // half of what is left at most, so that one slow rule does not take the others with it
            long share = (end - System.nanoTime()) / 2;
            if (share <= 0 || !rule.mayRun(clock.instant())) {
                return List.of();
            }
            AtomicBoolean ended = new AtomicBoolean();
            FutureTask<List<Effect>> call = new FutureTask<>(() -> rule.apply(basket, current));
            try {
                pool.execute(() -> {
                    call.run();
                    if (!ended.compareAndSet(false, true)) {
                        rule.cameBack();
                    }
                });
            } catch (RejectedExecutionException busy) {
                return List.of();
            }
            return await(rule, call, share, ended);
        }

        private List<Effect> await(GuardedRule rule, Future<List<Effect>> call, long share, AtomicBoolean ended) {
            try {
                List<Effect> effects = Objects.requireNonNull(call.get(share, TimeUnit.NANOSECONDS));
                rule.succeeded();
                return effects;
            } catch (ExecutionException thrown) {
                LOG.debug("pricing rule {} failed", rule.id(), thrown.getCause());
                blame(rule, "throws " + thrown.getCause());
            } catch (TimeoutException late) {
                rule.wentMissing();
                call.cancel(true);
                if (!ended.compareAndSet(false, true)) {
                    rule.cameBack();
                }
                blame(rule, "is late");
            } catch (InterruptedException interrupted) {
                call.cancel(true);
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }
}
