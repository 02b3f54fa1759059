package org.trivetpos.pricing.spi;

import java.util.List;
import org.joda.money.Money;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;

/**
 * A policy: changes what a line or an order costs. Pure and quick (deadline 50 ms for all rules together; a rule that
 * is late or throws is left out of this calculation and named on the health page). Registered as a service.
 */
@ConsumerType
public interface PricingRule {

    /** Stable id, shown with the adjustment. */
    String id();

    /** What stage the rule works at. */
    Stage stage();

    /** Lower comes first within a stage. */
    default int priority() {
        return 100;
    }

    /** True if rules of lower priority may still be applied to lines that this one changed. */
    default boolean stacks() {
        return true;
    }

    /** What the rule would do to this basket; {@code current} holds each line's net so far, by position. */
    List<Effect> apply(Basket basket, List<Money> current);

    /**
     * {@code LINE_PRICE}: special, member or time price; of these the best for the guest wins, they do not add up.
     * {@code PROMOTION}: afterwards, by priority and stacking.
     */
    enum Stage { LINE_PRICE, PROMOTION }

    /** What a rule does. */
    sealed interface Effect { }

    /** A new net for one line, never above its current one. */
    record LineNet(BasketLine line, Money net, LocalText reason) implements Effect { }

    /** An amount off, spread over these lines by largest remainder of their current nets. */
    record OrderOff(Money off, List<BasketLine> over, LocalText reason) implements Effect { }
}
