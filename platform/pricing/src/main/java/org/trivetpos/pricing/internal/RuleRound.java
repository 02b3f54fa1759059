package org.trivetpos.pricing.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.spi.PricingRule.Effect;
import org.trivetpos.pricing.spi.PricingRule.LineNet;
import org.trivetpos.pricing.spi.PricingRule.OrderOff;
import org.trivetpos.pricing.spi.PricingRule.Stage;

/** Step 2, time prices and installed rules: of the line prices the best, then promotions by priority and stacking. */
final class RuleRound {

    private final InstalledRules rules;
    private final List<LineNet> timePrices;
    private final Basket basket;
    private final List<WorkingLine> lines;
    private final Map<String, WorkingLine> byId = new LinkedHashMap<>();

    /** {@code timePrices} are offers that compete with those of the rules. */
    RuleRound(InstalledRules rules, List<LineNet> timePrices, Basket basket, List<WorkingLine> lines) {
        this.rules = rules;
        this.timePrices = timePrices;
        this.basket = basket;
        this.lines = lines;
        lines.forEach(line -> byId.put(line.line().id(), line));
    }

    void run() {
        InstalledRules.Sitting sitting = rules.sitting();
        bestLinePrices(sitting);
        promotions(sitting);
    }

    private record Offer(Money net, String source, LocalText reason) { }

    private void bestLinePrices(InstalledRules.Sitting sitting) {
        Map<WorkingLine, Offer> best = new LinkedHashMap<>();
        List<Money> current = nets();
        timePrices.forEach(price -> offer(best, LevelPrices.SOURCE, price));
        for (KnownRule rule : sitting.rules(Stage.LINE_PRICE)) {
            for (Effect effect : ask(sitting, rule, basket, current)) {
                if (effect instanceof LineNet price) {
                    offer(best, rule.id(), price);
                }
            }
        }
        best.forEach((line, offer) -> line.takeOff(line.net().minus(offer.net()), offer.source(), offer.reason()));
    }

    private void offer(Map<WorkingLine, Offer> best, String source, LineNet price) {
        WorkingLine line = line(price.line().id());
        Offer rival = best.get(line);
        if (price.net().isLessThan(rival == null ? line.net() : rival.net())) {
            best.put(line, new Offer(price.net(), source, price.reason()));
        }
    }

    private void promotions(InstalledRules.Sitting sitting) {
        for (KnownRule rule : sitting.rules(Stage.PROMOTION)) {
            Basket seen = new Basket(lines.stream().map(WorkingLine::asSeenByRules).toList(), basket.manual(),
                    basket.manualRounding(), basket.terms(), basket.at(), basket.mode());
            List<WorkingLine> changed = new ArrayList<>();
            for (Effect effect : ask(sitting, rule, seen, nets())) {
                changed.addAll(apply(rule, effect));
            }
            if (!rule.stacks()) {
                changed.forEach(WorkingLine::settle);
            }
        }
    }

    private List<WorkingLine> apply(KnownRule rule, Effect effect) {
        return switch (effect) {
            case LineNet price -> {
                WorkingLine line = line(price.line().id());
                boolean lower = isOpen(line)
                        && line.takeOff(line.net().minus(price.net()), rule.id(), price.reason());
                yield lower ? List.of(line) : List.of();
            }
            case OrderOff off -> BillArithmetic.spreadOff(off.off(),
                    off.over().stream().map(l -> line(l.id())).distinct().filter(RuleRound::isOpen).toList(),
                    rule.id(), off.reason());
        };
    }

    private static boolean isOpen(WorkingLine line) {
        return line.isDiscountable() && !line.isSettled();
    }

    /** The effects of a rule, all of them or, if one makes no sense, none. */
    private List<Effect> ask(InstalledRules.Sitting sitting, KnownRule rule, Basket seen, List<Money> current) {
        return sitting.ask(rule, one -> {
            List<Effect> effects = List.copyOf(one.apply(seen, current));
            effects.stream().map(effect -> nonsense(rule, effect)).flatMap(Optional::stream).findFirst()
                    .ifPresent(words -> {
                        throw new NonsenseException(words);
                    });
            return effects;
        });
    }

    private Optional<String> nonsense(KnownRule rule, Effect effect) {
        return switch (effect) {
            case LineNet price -> !byId.containsKey(price.line().id()) ? Optional.of("names a line that is not there")
                    : amount(price.net());
            case OrderOff off -> rule.stage() == Stage.LINE_PRICE ? Optional.of("takes off the whole order")
                    : off.over().stream().anyMatch(l -> !byId.containsKey(l.id()))
                            ? Optional.of("names a line that is not there") : amount(off.off());
        };
    }

    private Optional<String> amount(Money money) {
        return money.isNegative() || !money.getCurrencyUnit().equals(basket.terms().currency())
                ? Optional.of("gives the amount " + money) : Optional.empty();
    }

    private WorkingLine line(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    private List<Money> nets() {
        return lines.stream().map(WorkingLine::net).toList();
    }
}
