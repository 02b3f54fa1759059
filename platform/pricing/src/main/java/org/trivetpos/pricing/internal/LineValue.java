package org.trivetpos.pricing.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.BasketLine.Component;
import org.trivetpos.pricing.BasketLine.MethodCharge;

/** Step 1: the list value of a line, rounded once, and how a set meal's value lies on its components. */
final class LineValue {

    private LineValue() { }

    /** round(quantity x (unit price + per-unit methods)) + portions x per-portion methods + once-per-line methods. */
    static Money list(BasketLine line) {
        Money fixed = line.fixedList();
        if (fixed != null) {
            return notNegative(fixed, "list value");
        }
        return unfixed(line);
    }

    /** What quantity and prices say, also of a part of a line that keeps another value. */
    static Money unfixed(BasketLine line) {
        if (line.quantity().thousandths() < 0) {
            throw new IllegalArgumentException("line " + line.id() + " has the quantity " + line.quantity());
        }
        Money perUnit = notNegative(line.unitPrice(), "unit price");
        Money perPortion = zero(line);
        Money once = zero(line);
        for (MethodCharge method : line.methods()) {
            Money surcharge = notNegative(method.surcharge(), "surcharge");
            switch (method.charge()) {
                case PER_UNIT -> perUnit = perUnit.plus(surcharge);
                case PER_PORTION -> perPortion = perPortion.plus(surcharge);
                case ONCE -> once = once.plus(surcharge);
                default -> throw new IllegalStateException("unknown charge " + method.charge());
            }
        }
        for (Component component : line.components()) {
            perUnit = perUnit.plus(notNegative(component.surcharge(), "surcharge"));
        }
        return line.quantity().times(perUnit, RoundingMode.HALF_UP)
                .plus(perPortion.multipliedBy(line.quantity().portions())).plus(once);
    }

    /**
     * The net on each place of a set meal: the set's price by list price, each surcharge where it was caused; what was
     * taken off the whole is taken off in proportion.
     */
    static List<Money> components(BasketLine line, Money list, Money net) {
        if (line.components().isEmpty()) {
            return List.of();
        }
        List<Money> surcharges = line.components().stream()
                .map(c -> line.quantity().times(c.surcharge(), RoundingMode.HALF_UP)).toList();
        Money withoutSurcharges = surcharges.stream().reduce(list, Money::minus);
        List<Money> weights = line.components().stream().map(Component::listPrice).toList();
        if (withoutSurcharges.isNegative()) {
            return Proportions.spread(net, weights);
        }
        List<Money> shares = Proportions.spread(withoutSurcharges, weights);
        List<Money> parts = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            parts.add(shares.get(i).plus(surcharges.get(i)));
        }
        return net.equals(list) ? parts : Proportions.spread(net, parts);
    }

    private static Money zero(BasketLine line) {
        return Money.zero(line.unitPrice().getCurrencyUnit());
    }

    private static Money notNegative(Money amount, String what) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a negative " + what + ": " + amount);
        }
        return amount;
    }
}
