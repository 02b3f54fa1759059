package org.trivetpos.till.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Adjustment;

/** What was taken off the list values of a frozen order, added up by kind and reason. */
final class Reductions {

    /** How it came about; stands in rows. */
    enum Kind {
        DISCOUNT, COMP, RULE;

        static Kind of(Adjustment adjustment) {
            return switch (adjustment.source()) {
                case "manual" -> DISCOUNT;
                case "comp" -> COMP;
                default -> RULE;
            };
        }
    }

    /** For one reason, so many lines; {@code amount} is positive. */
    record Reduction(Kind kind, LocalText reason, int times, Money amount) {

        Reduction plus(Money more) {
            return new Reduction(kind, reason, times + 1, amount.plus(more));
        }
    }

    private record For(Kind kind, LocalText reason) { }

    private Reductions() { }

    static List<Reduction> of(Order order) {
        Map<For, Reduction> sums = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            for (Adjustment adjustment : line.price().adjustments()) {
                Kind kind = Kind.of(adjustment);
                LocalText reason = kind == Kind.COMP && line.concession().comp() != null ? line.concession().comp()
                        : adjustment.reason();
                Money off = adjustment.amount().negated();
                sums.merge(new For(kind, reason), new Reduction(kind, reason, 1, off), (sum, one) -> sum.plus(off));
            }
        }
        return new ArrayList<>(sums.values());
    }
}
