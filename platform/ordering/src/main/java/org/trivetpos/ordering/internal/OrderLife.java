package org.trivetpos.ordering.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.DraftDeleted;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderClosed;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderReopened;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;

/** The steps of an order's life, each inside the running transaction. */
@Component(service = OrderLife.class)
public final class OrderLife {

    static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTE = 200;

    private final HeldOrders orders;
    private final InstalledModes modes;
    private final LineWork lines;
    private final OrderPrices prices;
    private final Training training;
    private final Permissions permissions;
    private final StaffDirectory staff;
    private final Terminals terminals;
    private final Shops shops;
    private final BusinessDays days;
    private final Ids ids;

    @Activate
    public OrderLife(@Reference HeldOrders orders, @Reference InstalledModes modes, @Reference LineWork lines,
            @Reference OrderPrices prices, @Reference Training training, @Reference Permissions permissions,
            @Reference StaffDirectory staff, @Reference Terminals terminals, @Reference Shops shops,
            @Reference BusinessDays days, @Reference Ids ids) {
        this.orders = orders;
        this.modes = modes;
        this.lines = lines;
        this.prices = prices;
        this.training = training;
        this.permissions = permissions;
        this.staff = staff;
        this.terminals = terminals;
        this.shops = shops;
        this.days = days;
        this.ids = ids;
    }

    /** A new order; what the terminal was working on is put aside, an order without a dish is used again. */
    HeldOrder open(CommandContext context, ModeId mode, Order.Serving serving) {
        modes.require(mode);
        boolean practised = training.on(context.terminal());
        HeldOrder again = null;
        for (HeldOrder current : workedOn(context.terminal(), Stream.empty())) {
            if (again == null && current.lines().isEmpty() && current.row().businessDay().equals(days.current())
                    && current.row().training() == practised) {
                again = current;
            } else {
                putAside(current);
            }
        }
        if (again != null) {
            again.change(row -> row.taken(mode, serving, context.actor(), lines.now()));
            return again;
        }
        return orders.open(new OrderRow(new OrderId(ids.next()), orders.tables().nextNumber(days.current()), 1, mode,
                serving, Order.Status.OPEN, null, context.terminal(), context.actor(), lines.now(), days.current(),
                shops.current().currency(), "", null, null, practised));
    }

    /** Practice begins or ends here: what was practised is thrown away, what a guest ordered is parked. */
    void train(CommandContext context, boolean on) {
        workedOn(context.terminal(), Stream.empty()).forEach(order -> {
            if (order.row().training()) {
                order.change(OrderRow::discarded);
            } else {
                putAside(order);
            }
        });
        training.turn(context, on);
    }

    void note(HeldOrder order, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw Refusal.of("ordering.note-too-long", LONGEST_NOTE).asException();
        }
        order.change(row -> row.noted(text));
    }

    void park(HeldOrder order, String name) {
        String wanted = name.strip();
        if (wanted.codePointCount(0, wanted.length()) > LONGEST_NAME) {
            throw Refusal.of("ordering.name-too-long", LONGEST_NAME).asException();
        }
        if (order.isEmpty()) {
            throw Refusal.of("ordering.nothing-to-park", order.row().number()).asException();
        }
        order.change(row -> row.parked(wanted.isEmpty() ? Integer.toString(row.number()) : wanted));
    }

    HeldOrder recall(CommandContext context, OrderId id) {
        List<HeldOrder> mine = workedOn(context.terminal(), Stream.of(id));
        HeldOrder order = orders.hold(id).live();
        training.refuseMix(context, order);
        if (order.row().isOpenOn(context.terminal())) {
            return order;
        }
        permissions.require(context, isWorkedOn(order.row()) ? OrderingPermissions.TAKE_OVER
                : OrderingPermissions.PARK);
        mine.stream().filter(other -> other != order).forEach(OrderLife::putAside);
        order.change(row -> row.recalled(context.terminal()));
        return order;
    }

    /** A terminal that is no longer paired works on nothing. */
    private boolean isWorkedOn(OrderRow row) {
        TerminalId where = row.terminal();
        return row.status() == Order.Status.OPEN && where != null && terminals.find(where).isPresent();
    }

    void discard(CommandContext context, HeldOrder order) {
        order.lines().stream().filter(line -> !line.isDraft() && !line.isVoided()).findFirst().ifPresent(placed -> {
            throw Refusal.of("ordering.line-placed", placed.snapshot().name()).asException();
        });
        Order last = prices.view(order.sheet());
        order.change(OrderRow::discarded);
        if (!last.isEmpty()) {
            order.lines().stream().filter(line -> line.snapshot().isComp())
                    .forEach(line -> orders.tables().sell(line.id()));
            deleted(context, order, last, order.lines().stream().filter(LineRow::isDraft).map(LineRow::words)
                    .collect(Collectors.joining(", ")), last.price().due());
        }
    }

    void delete(CommandContext context, HeldOrder order, LineRow line) {
        Order last = prices.view(order.sheet());
        order.delete(line);
        if (line.snapshot().isComp()) {
            orders.tables().sell(line.id());
        }
        last.lines().stream().filter(l -> l.id().equals(line.id()))
                .forEach(l -> deleted(context, order, last, line.words(), l.price().net()));
    }

    private void deleted(CommandContext context, HeldOrder order, Order last, String what, Money value) {
        training.append(context, order, new DraftDeleted(last.id(), last.number(), what, value));
    }

    void place(CommandContext context, HeldOrder order) {
        if (order.row().training()) {
            return;
        }
        ServiceMode mode = modes.require(order.row().mode());
        price(order);
        Set<LineId> placed = lines.place(order, orders.tables()).stream().map(LineRow::id)
                .collect(Collectors.toSet());
        if (placed.isEmpty()) {
            return;
        }
        Order now = price(order);
        training.append(context, order, new LinesPlaced(now.id(), now.number(), now.mode(), now.serving(),
                mode.kitchenSlips(), now.businessDay(), name(context), now.note(),
                now.lines().stream().filter(line -> placed.contains(line.id())).toList()));
    }

    void close(CommandContext context, HeldOrder order) {
        if (order.row().training()) {
            training.finish(context, order, price(order));
            return;
        }
        if (order.lines().stream().anyMatch(LineRow::isDraft)) {
            throw new IllegalStateException("order " + order.row().id() + " has lines that were not placed");
        }
        Order paid = price(order);
        order.change(row -> row.closed(ChargedJson.write(paid.price())));
        training.append(context, order, new OrderClosed(paid.id(), paid.number(), paid.businessDay()));
    }

    /** Locked together with what the terminal works on; the order of ids keeps two terminals out of a ring. */
    HeldOrder reopen(CommandContext context, OrderId id) {
        List<HeldOrder> mine = workedOn(context.terminal(), Stream.of(id));
        HeldOrder order = orders.hold(id);
        training.refuseMix(context, order);
        if (order.row().status() != Order.Status.CLOSED) {
            throw Refusal.of("ordering.not-closed", order.row().number()).asException();
        }
        mine.forEach(OrderLife::putAside);
        order.change(row -> row.reopened(context.terminal()));
        training.append(context, order, new OrderReopened(id, order.row().number(), order.row().businessDay()));
        return order;
    }

    /** The order as it costs now; placing and closing in this transaction keep to it. */
    Order price(HeldOrder order) {
        Order priced = prices.view(order.sheet());
        order.keep(priced.price());
        return priced;
    }

    private String name(CommandContext context) {
        return staff.find(context.actor()).map(Staff::name).orElse(context.actor().value());
    }

    /** What the terminal works on, locked together with another order in the order of ids: no two wait in a ring. */
    private List<HeldOrder> workedOn(TerminalId terminal, Stream<OrderId> and) {
        List<HeldOrder> held = Stream.concat(orders.tables().openOn(terminal).stream(), and).distinct()
                .sorted((a, b) -> a.value().compareTo(b.value())).map(orders::hold).toList();
        return held.stream().filter(order -> order.row().isOpenOn(terminal)).toList();
    }

    static void putAside(HeldOrder order) {
        order.change(row -> order.isEmpty() ? row.discarded() : row.parked(Integer.toString(row.number())));
    }
}
