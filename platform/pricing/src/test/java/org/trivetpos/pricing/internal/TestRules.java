package org.trivetpos.pricing.internal;

import static org.trivetpos.pricing.internal.Till.fen;
import static org.trivetpos.pricing.internal.Till.words;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.joda.money.Money;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.spi.PricingRule;

/** Rules as a promotion plugin would bring them. */
final class TestRules {

    private TestRules() { }

    record Rule(String id, Stage stage, int priority, boolean stacks,
            BiFunction<Basket, List<Money>, List<Effect>> what) implements PricingRule {

        @Override
        public List<Effect> apply(Basket basket, List<Money> current) {
            return what.apply(basket, current);
        }
    }

    static PricingRule rule(String id, PricingRule.Stage stage, int priority, boolean stacks,
            BiFunction<Basket, List<Money>, List<PricingRule.Effect>> what) {
        return new Rule(id, stage, priority, stacks, what);
    }

    /** Every second piece of the item at half price. */
    static PricingRule secondHalf(String item) {
        return rule("second-half", PricingRule.Stage.PROMOTION, 100, true, (basket, current) -> {
            List<PricingRule.Effect> effects = new ArrayList<>();
            for (BasketLine line : basket.lines()) {
                if (line.item().equals(item)) {
                    long off = line.quantity().thousandths() / 2000 * line.unitPrice().getAmountMinorLong() / 2;
                    Money net = current.get(basket.lines().indexOf(line)).minus(fen(off));
                    effects.add(new PricingRule.LineNet(line, net, words("second at half price")));
                }
            }
            return effects;
        });
    }

    /** A price of one's own for some items. */
    static PricingRule linePrice(String id, Map<String, Long> unitPrices) {
        return rule(id, PricingRule.Stage.LINE_PRICE, 100, true, (basket, current) -> {
            List<PricingRule.Effect> effects = new ArrayList<>();
            for (BasketLine line : basket.lines()) {
                Long price = unitPrices.get(line.item());
                if (price != null) {
                    Money net = line.quantity().times(fen(price), RoundingMode.HALF_UP);
                    effects.add(new PricingRule.LineNet(line, net, words(id)));
                }
            }
            return effects;
        });
    }

    /** So much off for each full threshold of what may be discounted. */
    static PricingRule offPer(String id, long off, long threshold, int priority, boolean stacks) {
        return rule(id, PricingRule.Stage.PROMOTION, priority, stacks, (basket, current) -> {
            List<BasketLine> over = basket.lines().stream().filter(l -> l.discountable() && !l.comp()).toList();
            long sum = over.stream()
                    .mapToLong(l -> current.get(basket.lines().indexOf(l)).getAmountMinorLong()).sum();
            return List.of(new PricingRule.OrderOff(fen(sum / threshold * off), over, words(id)));
        });
    }
}
