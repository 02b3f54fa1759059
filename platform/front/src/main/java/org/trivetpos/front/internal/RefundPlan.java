package org.trivetpos.front.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.LineId;
import org.trivetpos.settlement.Refundable;

/** How much of which line shall go back, as it is tapped together: pieces one by one, a weighed dish whole. */
final class RefundPlan {

    private final List<Refundable.Line> lines;
    private final Map<LineId, Quantity> chosen = new LinkedHashMap<>();

    RefundPlan(Refundable left) {
        lines = left.lines().stream().filter(line -> line.left().isPositive()).toList();
    }

    /** Of which something is left. */
    List<Refundable.Line> lines() {
        return lines;
    }

    Quantity of(Refundable.Line line) {
        return chosen.getOrDefault(line.line(), Quantity.ZERO);
    }

    boolean canTakeMore(Refundable.Line line) {
        return of(line).compareTo(line.left()) < 0;
    }

    void more(Refundable.Line line) {
        put(line, line.weighed() ? line.left() : of(line).plus(Quantity.ONE));
    }

    void less(Refundable.Line line) {
        put(line, line.weighed() ? Quantity.ZERO : of(line).minus(Quantity.ONE));
    }

    void all() {
        lines.forEach(line -> put(line, line.left()));
    }

    void none() {
        chosen.clear();
    }

    private void put(Refundable.Line line, Quantity wanted) {
        if (!wanted.isPositive()) {
            chosen.remove(line.line());
        } else {
            chosen.put(line.line(), wanted.compareTo(line.left()) > 0 ? line.left() : wanted);
        }
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** What of which line. */
    Map<LineId, Quantity> chosen() {
        return Map.copyOf(chosen);
    }
}
