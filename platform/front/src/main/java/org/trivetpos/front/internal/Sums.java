package org.trivetpos.front.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.PricedBasket;

/** The figures between the lines and the amount due: subtotal, what was taken off and why, charges, rounding. */
record Sums(long pieces, List<Row> rows, Money due) {

    /** A figure; {@code reason} has the words for a discount, else the kind says it. */
    record Row(Kind kind, LocalText reason, Money amount) { }

    /** What a figure is. */
    enum Kind { SUBTOTAL, DISCOUNT, SHORTFALL, SERVICE, TAX, ROUNDING }

    private static final LocalText NO_REASON = LocalText.same("");

    Sums {
        rows = List.copyOf(rows);
    }

    static Sums of(Order order) {
        PricedBasket price = order.price();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Kind.SUBTOTAL, NO_REASON, price.list()));
        Map<LocalText, Money> reasons = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            for (Adjustment adjustment : line.price().adjustments()) {
                reasons.merge(adjustment.reason(), adjustment.amount(), Money::plus);
            }
        }
        reasons.forEach((reason, amount) -> rows.add(new Row(Kind.DISCOUNT, reason, amount)));
        addUnlessZero(rows, Kind.SHORTFALL, price.shortfall());
        addUnlessZero(rows, Kind.SERVICE, price.serviceCharge());
        addUnlessZero(rows, Kind.TAX, price.taxOnTop());
        addUnlessZero(rows, Kind.ROUNDING, price.rounding());
        return new Sums(pieces(order), rows, price.due());
    }

    /** Pieces that are handed over; a weighed dish is one. */
    static long pieces(Order order) {
        return order.lines().stream().filter(line -> line.state() != OrderLine.State.VOIDED)
                .mapToLong(line -> line.weighed() ? 1 : line.quantity().portions()).sum();
    }

    /** How many of each dish the order has; a weighed one counts by its lines. */
    static Map<ItemId, Quantity> counts(@Nullable Order order) {
        Map<ItemId, Quantity> counts = new HashMap<>();
        if (order != null) {
            order.lines().stream().filter(line -> line.state() != OrderLine.State.VOIDED).forEach(line ->
                    counts.merge(line.item(), line.weighed() ? Quantity.ONE : line.quantity(), Quantity::plus));
        }
        return counts;
    }

    private static void addUnlessZero(List<Row> rows, Kind kind, Money amount) {
        if (!amount.isZero()) {
            rows.add(new Row(kind, NO_REASON, amount));
        }
    }

    /** The line that stands beside this one: the next, else the one before. */
    static @Nullable LineId neighbour(Order now, OrderLine line) {
        List<LineId> ids = now.lines().stream().map(OrderLine::id).toList();
        int at = ids.indexOf(line.id());
        return at + 1 < ids.size() ? ids.get(at + 1) : at > 0 ? ids.get(at - 1) : null;
    }
}
