package org.trivetpos.front.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;

/** What is different between the order that a cashier saw and the order as it is now. */
record OrderDifference(List<Change> changes, Money dueBefore, Money dueNow) {

    /** What happened to a line. */
    enum Kind { ADDED, REMOVED, QUANTITY, CHOICE, PRICE }

    /** One line that is different. */
    record Change(Kind kind, LocalText name, Quantity before, Quantity now) { }

    OrderDifference {
        changes = List.copyOf(changes);
    }

    static OrderDifference between(Order before, Order now) {
        Map<LineId, OrderLine> old = new LinkedHashMap<>();
        before.lines().forEach(line -> old.put(line.id(), line));
        List<Change> changes = new ArrayList<>();
        for (OrderLine line : now.lines()) {
            OrderLine was = old.remove(line.id());
            if (line.isVoided()) {
                if (was != null && !was.isVoided()) {
                    changes.add(new Change(Kind.REMOVED, was.name(), was.quantity(), Quantity.ZERO));
                }
            } else if (was == null) {
                changes.add(new Change(Kind.ADDED, line.name(), Quantity.ZERO, line.quantity()));
            } else if (!was.quantity().equals(line.quantity())) {
                changes.add(new Change(Kind.QUANTITY, line.name(), was.quantity(), line.quantity()));
            } else if (!sameChoice(was, line)) {
                changes.add(new Change(Kind.CHOICE, line.name(), was.quantity(), line.quantity()));
            } else if (!was.price().net().equals(line.price().net())) {
                changes.add(new Change(Kind.PRICE, line.name(), was.quantity(), line.quantity()));
            }
        }
        old.values().forEach(gone ->
                changes.add(new Change(Kind.REMOVED, gone.name(), gone.quantity(), Quantity.ZERO)));
        return new OrderDifference(changes, before.price().due(), now.price().due());
    }

    private static boolean sameChoice(OrderLine was, OrderLine line) {
        return was.variant().equals(line.variant()) && was.methods().equals(line.methods())
                && was.components().equals(line.components()) && was.note().equals(line.note());
    }
}
