package org.trivetpos.settlement.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;

/** Orders of one line each, with what settlement needs of them: lock until the commit, place, close, and undo. */
final class OrdersInMemory {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final Transactions transactions;
    private final Map<OrderId, Order> orders = new ConcurrentHashMap<>();
    private final Map<OrderId, ReentrantLock> locks = new ConcurrentHashMap<>();

    OrdersInMemory(Transactions transactions) {
        this.transactions = transactions;
    }

    Ordering service() {
        return (Ordering) Proxy.newProxyInstance(Ordering.class.getClassLoader(), new Class<?>[] {Ordering.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "lock" -> lock((OrderId) args[0]);
                    case "place" -> change((OrderId) args[1], OrderLine.State.PLACED, Order.Status.OPEN);
                    case "close" -> {
                        change((OrderId) args[1], OrderLine.State.PLACED, Order.Status.CLOSED);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A draft with one line over so much. */
    Order open(int number, String due) {
        return put(order(new OrderId("order-" + number), number, 3, Money.of(CNY, new java.math.BigDecimal(due)),
                OrderLine.State.DRAFT, Order.Status.OPEN));
    }

    Order empty(int number) {
        Order full = open(number, "1.00");
        return put(new Order(full.id(), number, 1, full.mode(), full.serving(), full.status(), null, full.terminal(),
                full.openedBy(), full.openedAt(), full.businessDay(), "", List.of(), full.price()));
    }

    Order put(Order order) {
        orders.put(order.id(), order);
        return order;
    }

    Order now(OrderId id) {
        return orders.get(id);
    }

    private Order lock(OrderId id) {
        ReentrantLock lock = locks.computeIfAbsent(id, unseen -> new ReentrantLock());
        lock.lock();
        Order before = orders.get(id);
        transactions.afterCommit(lock::unlock);
        transactions.afterRollback(() -> {
            orders.put(id, before);
            lock.unlock();
        });
        return before;
    }

    private Order change(OrderId id, OrderLine.State state, Order.Status status) {
        Order before = orders.get(id);
        return put(order(id, before.number(), before.version() + 1, before.price().due(), state, status));
    }

    static Order order(OrderId id, int number, long version, Money due, OrderLine.State state, Order.Status status) {
        Money none = Money.zero(CNY);
        PricedLine priced = new PricedLine("line-1", due, List.of(), due, List.of());
        LocalText name = new LocalText("宫保鸡丁", "Kung Pao chicken");
        OrderLine line = new OrderLine(new LineId("line-1"), new ItemId("gbjd"), new VariantId("plain"), name,
                LocalText.same(""), new LocalText("份", "portion"), false, Quantity.ONE, due, List.of(), List.of(), "",
                state, priced);
        return new Order(id, number, version, new ModeId("counter"), Order.Serving.DINE_IN, status, null,
                new TerminalId("till-1"), new StaffId("staff-1"), Instant.parse("2026-11-23T03:58:00Z"),
                LocalDate.of(2026, 11, 23), "", List.of(line),
                new PricedBasket(List.of(priced), due, none, none, none, none, none, due, due.dividedBy(18,
                        java.math.RoundingMode.HALF_UP)));
    }
}
