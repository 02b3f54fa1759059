package org.trivetpos.settlement.internal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
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
    final List<Map<?, ?>> returned = new ArrayList<>();
    private final Map<OrderId, ReentrantLock> locks = new ConcurrentHashMap<>();

    OrdersInMemory(Transactions transactions) {
        this.transactions = transactions;
    }

    Ordering service() {
        return (Ordering) Proxy.newProxyInstance(Ordering.class.getClassLoader(), new Class<?>[] {Ordering.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "find" -> Optional.ofNullable(orders.get((OrderId) args[0]));
                    case "lock" -> lock((OrderId) args[0]);
                    case "place" -> change((OrderId) args[1], OrderLine.State.PLACED, Order.Status.OPEN);
                    case "close" -> {
                        change((OrderId) args[1], OrderLine.State.PLACED, Order.Status.CLOSED);
                        yield null;
                    }
                    case "reopen" -> {
                        Order closed = lock((OrderId) args[1]);
                        if (closed.status() != Order.Status.CLOSED) {
                            throw Refusal.of("ordering.not-closed", closed.number()).asException();
                        }
                        yield change(closed.id(), OrderLine.State.PLACED, Order.Status.OPEN);
                    }
                    case "returned" -> {
                        returned.add((Map<?, ?>) args[2]);
                        yield null;
                    }
                    case "returnReasons" -> List.of();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A draft with one line over so much. */
    Order open(int number, String due) {
        return put(order(new OrderId("order-" + number), number, 3, Money.of(CNY, new BigDecimal(due)),
                OrderLine.State.DRAFT, Order.Status.OPEN));
    }

    /** The same, only practised. */
    Order practised(int number, String due) {
        Order real = open(number, due);
        return put(new Order(real.id(), number, real.version(), real.mode(), real.serving(), real.status(), null,
                real.terminal(), real.openedBy(), real.openedAt(), real.businessDay(), "", real.lines(), real.price(),
                null, true));
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

    Order noted(Order order, String note) {
        return put(new Order(order.id(), order.number(), order.version(), order.mode(), order.serving(),
                order.status(), null, order.terminal(), order.openedBy(), order.openedAt(), order.businessDay(), note,
                order.lines(), order.price()));
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
        List<OrderLine> lines = before.lines().stream().map(line -> in(state, line)).toList();
        return put(new Order(id, before.number(), before.version() + 1, before.mode(), before.serving(), status, null,
                before.terminal(), before.openedBy(), before.openedAt(), before.businessDay(), before.note(), lines,
                before.price()));
    }

    private static OrderLine in(OrderLine.State state, OrderLine line) {
        return new OrderLine(line.id(), line.item(), line.variant(), line.name(), line.variantName(), line.unit(),
                line.weighed(), line.quantity(), line.unitPrice(), line.methods(), line.components(), line.note(),
                state, line.price());
    }

    /** Lines like {@code 3 x 12.50}, which the guest pays {@code due} for together. */
    Order open(int number, String due, String... lines) {
        Money none = Money.zero(CNY);
        List<OrderLine> made = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" x ");
            Money net = Money.of(CNY, new BigDecimal(parts[0]).multiply(new BigDecimal(parts[1])),
                    RoundingMode.HALF_UP);
            made.add(line("line-" + (made.size() + 1), Quantity.parse(parts[0]), net, OrderLine.State.DRAFT));
        }
        Money sum = made.stream().map(line -> line.price().net()).reduce(none, Money::plus);
        Money wanted = Money.of(CNY, new BigDecimal(due));
        return put(new Order(new OrderId("order-" + number), number, 3, new ModeId("counter"), Order.Serving.DINE_IN,
                Order.Status.OPEN, null, new TerminalId("till-1"), new StaffId("staff-1"),
                Instant.parse("2026-11-23T03:58:00Z"), LocalDate.of(2026, 11, 23), "", made,
                new PricedBasket(made.stream().map(OrderLine::price).toList(), sum, none, none, none, none,
                        wanted.minus(sum), wanted, wanted.dividedBy(18, RoundingMode.HALF_UP))));
    }

    private static OrderLine line(String id, Quantity quantity, Money net, OrderLine.State state) {
        return new OrderLine(new LineId(id), new ItemId("gbjd"), new VariantId("plain"),
                new LocalText("宫保鸡丁", "Kung Pao chicken"), LocalText.same(""), new LocalText("份", "portion"),
                !quantity.isWhole(), quantity, net, List.of(), List.of(), "", state,
                new PricedLine(id, net, List.of(), net, List.of()));
    }

    static Order order(OrderId id, int number, long version, Money due, OrderLine.State state, Order.Status status) {
        Money none = Money.zero(CNY);
        OrderLine line = line("line-1", Quantity.ONE, due, state);
        return new Order(id, number, version, new ModeId("counter"), Order.Serving.DINE_IN, status, null,
                new TerminalId("till-1"), new StaffId("staff-1"), Instant.parse("2026-11-23T03:58:00Z"),
                LocalDate.of(2026, 11, 23), "", List.of(line),
                new PricedBasket(List.of(line.price()), due, none, none, none, none, none, due, due.dividedBy(18,
                        RoundingMode.HALF_UP)));
    }
}
