package org.trivetpos.ordering.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.PricedBasket;

/**
 * An order that the running transaction has locked. Lines are written as they change; the order's own row once, at the
 * end, with a version that is one higher however much was changed.
 */
final class HeldOrder {

    private final OrderTables tables;
    private OrderRow row;
    private List<LineRow> lines;
    private boolean changed;
    private @Nullable PricedBasket price;

    HeldOrder(OrderTables tables, OrderRow row, List<LineRow> lines) {
        this.tables = tables;
        this.row = row;
        this.lines = lines;
    }

    OrderRow row() {
        return row;
    }

    List<LineRow> lines() {
        return lines;
    }

    Sheet sheet() {
        return new Sheet(row, lines, price);
    }

    boolean isChanged() {
        return changed;
    }

    /** @throws org.trivetpos.kernel.RefusedException if it is paid or given up */
    HeldOrder live() {
        if (!row.isLive()) {
            throw Refusal.of("ordering.closed", row.number()).asException();
        }
        return this;
    }

    /** True if there is nothing to pay for on it. */
    boolean isEmpty() {
        return lines.stream().allMatch(LineRow::isVoided);
    }

    /** The next line's. */
    int nextNumber() {
        return lines.stream().mapToInt(LineRow::number).max().orElse(0) + 1;
    }

    LineRow draft(LineId id) {
        LineRow line = ordered(id);
        if (!line.isDraft()) {
            throw Refusal.of("ordering.line-placed", line.snapshot().name()).asException();
        }
        return line;
    }

    /** What the kitchen may know, and what is not voided yet. */
    LineRow placed(LineId id) {
        LineRow line = ordered(id);
        if (!line.isPlaced()) {
            throw Refusal.of("ordering.not-placed", line.snapshot().name()).asException();
        }
        return line;
    }

    /** A line that is ordered, placed or not. */
    LineRow ordered(LineId id) {
        return lines.stream().filter(l -> l.id().equals(id) && !l.isVoided()).findFirst()
                .orElseThrow(() -> Refusal.of("ordering.line-gone").asException());
    }

    void reduce(@Nullable Reduction reduction) {
        if (!Objects.equals(reduction, row.reduction())) {
            touch();
            row = row.reduced(reduction);
            price = null;
        }
    }

    void change(UnaryOperator<OrderRow> how) {
        touch();
        row = how.apply(row);
    }

    /** Keeps the price while this transaction lasts: what is placed and closed costs what the cashier was told. */
    void keep(PricedBasket settled) {
        price = settled;
    }

    void add(LineRow line) {
        tables.insert(line);
        List<LineRow> longer = new ArrayList<>(lines);
        longer.add(line);
        changeLines(longer);
    }

    /** @param choice false if nothing but its quantity or state is another */
    void replace(LineRow line, boolean choice) {
        if (choice) {
            tables.updateChoice(line);
        } else {
            tables.updateAmount(line);
        }
        changeLines(lines.stream().map(l -> l.id().equals(line.id()) ? line : l).toList());
    }

    void delete(LineRow line) {
        tables.delete(line);
        changeLines(lines.stream().filter(l -> !l.id().equals(line.id())).toList());
    }

    /** Another state of the lines, already written, that changes no price. */
    void moved(List<LineRow> others) {
        touch();
        lines = others;
    }

    private void changeLines(List<LineRow> others) {
        touch();
        lines = others;
        price = null;
    }

    private void touch() {
        if (!changed) {
            changed = true;
            row = row.withVersion(row.version() + 1);
        }
    }
}
