package org.trivetpos.pricing.internal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.pricing.PricingTerms;

/** Steps 3 to 7: minimum spend, charges, tax on top, rounding, tax within. */
final class Bill {

    private final Basket basket;
    private final PricingTerms terms;
    private final List<WorkingLine> lines;
    private final Money zero;

    Bill(Basket basket, List<WorkingLine> lines) {
        this.basket = basket;
        this.terms = basket.terms();
        this.lines = lines;
        this.zero = Money.zero(terms.currency());
    }

    PricedBasket total() {
        List<PricedLine> priced = lines.stream().map(WorkingLine::priced).toList();
        Money list = sum(line -> true, WorkingLine::list);
        Money net = sum(line -> true, WorkingLine::net);
        Money shortfall = shortfall();
        Money service = Proportions.percent(serviceBase(), terms.serviceHundredths());
        Money beforeTax = net.plus(shortfall).plus(service);
        Money onTop = terms.taxIncluded() ? zero : Proportions.percent(beforeTax, terms.taxHundredths());
        Money rounding = rounding(beforeTax.plus(onTop));
        Money due = beforeTax.plus(onTop).plus(rounding);
        // rounding may leave less than the tax that was added; nobody pays more tax than money
        Money added = onTop.isGreaterThan(due) ? due : onTop;
        Money tax = terms.taxIncluded() ? Proportions.taxWithin(due, terms.taxHundredths()) : added;
        return new PricedBasket(priced, list, net.minus(list), shortfall, service, onTop, rounding, due, tax);
    }

    /** Tested on list value, or a discount would turn into shortfall; what is given away does not count. */
    private Money shortfall() {
        Money minimum = terms.minimumSpend();
        if (minimum == null || lines.isEmpty()) {
            return zero;
        }
        Money missing = minimum.minus(sum(l -> l.line().minimumSpend() && !l.line().comp(), WorkingLine::list));
        return missing.isPositive() ? missing : zero;
    }

    private Money serviceBase() {
        return sum(l -> l.line().serviceable() && !l.line().comp(),
                terms.serviceOnList() ? WorkingLine::list : WorkingLine::net);
    }

    private Money rounding(Money sum) {
        long minor = sum.getAmountMinorLong();
        long unit = Math.max(1, terms.roundingUnit());
        long rounded = switch (terms.rounding()) {
            case NONE -> minor;
            case DOWN -> minor - Math.floorMod(minor, unit);
            case HALF_UP -> Math.floorDiv(2 * minor + unit, 2 * unit) * unit;
        };
        long byHand = Math.clamp(basket.manualRounding().getAmountMinorLong(), 0, rounded);
        return Money.ofMinor(terms.currency(), rounded - byHand - minor);
    }

    private Money sum(Predicate<WorkingLine> which, Function<WorkingLine, Money> value) {
        Money sum = zero;
        for (WorkingLine line : lines) {
            if (which.test(line)) {
                sum = sum.plus(value.apply(line));
            }
        }
        return sum;
    }
}
