package org.trivetpos.pricing.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.RuleHealth.RuleTrouble;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.pricing.spi.PricingRule.Effect;
import org.trivetpos.pricing.spi.PricingRule.Stage;

/**
 * An installed rule and how it has behaved. After three failures in a row it rests, first half a minute, then twice as
 * long each time up to ten minutes; one call that succeeds clears its name.
 */
final class GuardedRule {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRule.class);
    private static final int PATIENCE = 3;
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final PricingRule rule;
    private final String id;
    private final Stage stage;
    private final int priority;
    private final boolean stacks;
    private final AtomicInteger overdue = new AtomicInteger();
    private int failures;
    private Duration rest = FIRST_REST;
    private @Nullable Instant restsUntil;
    private @Nullable String words;

    GuardedRule(PricingRule rule) {
        this.rule = rule;
        this.id = rule.id();
        this.stage = rule.stage();
        this.priority = rule.priority();
        this.stacks = rule.stacks();
    }

    String id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    int priority() {
        return priority;
    }

    boolean stacks() {
        return stacks;
    }

    List<Effect> apply(Basket basket, List<Money> current) {
        return List.copyOf(rule.apply(basket, current));
    }

    /** False while it rests, or while a call that was given up is still running. */
    synchronized boolean mayRun(Instant now) {
        return overdue.get() == 0 && (restsUntil == null || !now.isBefore(restsUntil));
    }

    /** A call was given up although it still runs; {@link #cameBack} when it ends. */
    void wentMissing() {
        overdue.incrementAndGet();
    }

    void cameBack() {
        overdue.decrementAndGet();
    }

    synchronized void succeeded() {
        failures = 0;
        rest = FIRST_REST;
        restsUntil = null;
        words = null;
    }

    synchronized void failed(String why, Instant now) {
        failures++;
        words = why;
        if (failures < PATIENCE) {
            return;
        }
        restsUntil = now.plus(rest);
        LOG.warn("pricing rule {} {}; prices are calculated without it until {}: update or remove its bundle", id,
                why, restsUntil);
        rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
    }

    synchronized Optional<RuleTrouble> trouble() {
        return words == null ? Optional.empty() : Optional.of(new RuleTrouble(id, words, failures, restsUntil));
    }
}
