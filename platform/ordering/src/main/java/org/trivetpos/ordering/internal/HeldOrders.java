package org.trivetpos.ordering.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;

/** The orders that the running transaction holds; their rows are written and told of at its end. */
@Component(service = HeldOrders.class)
public final class HeldOrders {

    private final Transactions transactions;
    private final OrderTables tables;
    private final OrderChanges changes;
    private final RecentLines recent = new RecentLines();
    private final ThreadLocal<@Nullable Map<OrderId, HeldOrder>> held = new ThreadLocal<>();

    /** @param unit says that the tables are there */
    @Activate
    public HeldOrders(@Reference Transactions transactions, @Reference(target = "(schema=ordering)") EntityUnit unit,
            @Reference OrderChanges changes) {
        this.transactions = transactions;
        this.tables = new OrderTables(transactions);
        this.changes = changes;
    }

    OrderTables tables() {
        return tables;
    }

    /**
     * Locks the order for the running transaction.
     *
     * @throws org.trivetpos.kernel.RefusedException if there is none
     */
    HeldOrder hold(OrderId id) {
        Map<OrderId, HeldOrder> mine = mine();
        HeldOrder known = mine.get(id);
        if (known != null) {
            return known;
        }
        OrderRow row = tables.locked(id).orElseThrow(() -> Refusal.of("ordering.no-order").asException());
        return keep(mine, new HeldOrder(tables, row, lines(row)));
    }

    /** A new order, written at once and held. */
    HeldOrder open(OrderRow row) {
        tables.insert(row);
        transactions.afterCommit(() -> changes.changed(row.id()));
        return keep(mine(), new HeldOrder(tables, row, List.of()));
    }

    /** As it stands, for reading; within a transaction that holds it as that transaction left it. */
    Optional<Sheet> look(OrderId id) {
        Map<OrderId, HeldOrder> mine = held.get();
        HeldOrder known = mine == null ? null : mine.get(id);
        if (known != null) {
            return Optional.of(known.sheet());
        }
        return transactions.call(() -> tables.order(id).map(row -> new Sheet(row, lines(row), null)));
    }

    /** As they stand: those that somebody works on or that are parked, with something to pay for, newest first. */
    List<Sheet> waiting() {
        return transactions.call(() -> tables.live()).entrySet().stream()
                .filter(live -> !live.getValue().stream().allMatch(LineRow::isVoided))
                .map(live -> new Sheet(live.getKey(), live.getValue(), null)).toList();
    }

    private List<LineRow> lines(OrderRow row) {
        return recent.of(row).orElseGet(() -> tables.lines(row.id()));
    }

    private static HeldOrder keep(Map<OrderId, HeldOrder> mine, HeldOrder order) {
        mine.put(order.row().id(), order);
        return order;
    }

    private Map<OrderId, HeldOrder> mine() {
        Map<OrderId, HeldOrder> mine = held.get();
        if (mine == null) {
            Map<OrderId, HeldOrder> fresh = new HashMap<>(4);
            transactions.beforeCommit(() -> {
                held.remove();
                write(fresh);
            });
            transactions.afterCommit(() -> tell(fresh));
            transactions.afterRollback(held::remove);
            held.set(fresh);
            mine = fresh;
        }
        return mine;
    }

    private void write(Map<OrderId, HeldOrder> mine) {
        mine.values().stream().filter(HeldOrder::isChanged).forEach(order -> tables.update(order.row()));
    }

    private void tell(Map<OrderId, HeldOrder> mine) {
        for (HeldOrder order : mine.values()) {
            recent.keep(order.row(), order.lines());
            if (order.isChanged()) {
                changes.changed(order.row().id());
            }
        }
    }
}
