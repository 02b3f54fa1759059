package org.trivetpos.pricing.internal;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.PricedLine;

/** A line on its way from list to net. Its net only ever falls, and never below zero. */
final class WorkingLine {

    private static final LocalText COMP = new LocalText("赠送", "Complimentary");

    private final BasketLine line;
    private final Money list;
    private final List<Adjustment> adjustments = new ArrayList<>(2);
    private Money net;
    private boolean settled;

    WorkingLine(BasketLine line) {
        this.line = line;
        this.list = LineValue.list(line);
        this.net = list;
        if (line.comp()) {
            takeOff(list, "comp", COMP);
        }
    }

    BasketLine line() {
        return line;
    }

    Money list() {
        return list;
    }

    Money net() {
        return net;
    }

    /** True if promotions and manual discounts may touch it. */
    boolean isDiscountable() {
        return line.discountable() && !line.comp();
    }

    /** True once a rule that does not stack has changed it. */
    boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    /** Takes an amount off, at most all of it; returns whether anything changed. */
    boolean takeOff(Money wanted, String source, LocalText reason) {
        Money off = wanted.isGreaterThan(net) ? net : wanted;
        if (!off.isPositive()) {
            return false;
        }
        net = net.minus(off);
        adjustments.add(new Adjustment(source, reason, off.negated()));
        return true;
    }

    /** The line as rules that must leave it alone see it. */
    BasketLine asSeenByRules() {
        if (!settled || !line.discountable()) {
            return line;
        }
        return new BasketLine(line.id(), line.item(), line.quantity(), line.unitPrice(), line.methods(),
                line.components(), line.fixedList(), line.manual(), line.comp(), false, line.serviceable(),
                line.minimumSpend(), line.variant(), line.orderedAt());
    }

    PricedLine priced() {
        return new PricedLine(line.id(), list, adjustments, net, LineValue.components(line, list, net));
    }
}
