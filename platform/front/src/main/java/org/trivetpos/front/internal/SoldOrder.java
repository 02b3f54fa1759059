package org.trivetpos.front.internal;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.Refundable;

/**
 * A sale with everything that came of it.
 *
 * @param order    as it was charged
 * @param reopened true if it was taken back, to be paid anew
 */
record SoldOrder(Check check, Order order, List<Refund> refunds, Refundable left, boolean reopened) {

    SoldOrder {
        refunds = List.copyOf(refunds);
    }

    Money refunded() {
        return refunds.stream().map(Refund::amount).reduce(none(), Money::plus);
    }

    Money none() {
        return Money.zero(check.due().getCurrencyUnit());
    }

    /** How much of a line was returned. */
    Quantity returned(LineId line) {
        return refunds.stream().flatMap(refund -> refund.lines().stream()).filter(one -> one.line().equals(line))
                .map(Refund.Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** As far as can be seen: settlement decides. One that cost nothing is taken back like any other. */
    boolean canBeReopened(LocalDate today) {
        return refunds.isEmpty() && check.businessDay().equals(today);
    }

    boolean canBeRefunded() {
        return left.amount().isPositive();
    }
}
