package org.trivetpos.ordering.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.pricing.Discount;

/**
 * The counter of the room: checks who asks, does it once, prices the result. Drafts are priced after their commit, so
 * that no pricing rule ever holds a lock.
 */
@Component
public final class OrderingRoom implements Ordering {

    private final Transactions transactions;
    private final Commands commands;
    private final Permissions permissions;
    private final HeldOrders orders;
    private final OrderLife life;
    private final LineWork lines;
    private final Concessions concessions;
    private final Voids voids;
    private final OrderPrices prices;
    private final InstalledModes modes;
    private final OrderChanges changes;

    @Activate
    public OrderingRoom(@Reference Transactions transactions, @Reference Commands commands,
            @Reference Permissions permissions, @Reference HeldOrders orders, @Reference OrderLife life,
            @Reference LineWork lines, @Reference Concessions concessions, @Reference Voids voids,
            @Reference OrderPrices prices, @Reference InstalledModes modes, @Reference OrderChanges changes) {
        this.transactions = transactions;
        this.commands = commands;
        this.permissions = permissions;
        this.orders = orders;
        this.life = life;
        this.lines = lines;
        this.concessions = concessions;
        this.voids = voids;
        this.prices = prices;
        this.modes = modes;
        this.changes = changes;
    }

    @Override
    public Order open(CommandContext context, ModeId mode, Order.Serving serving) {
        return once(context, "ordering.open", () -> {
            permissions.require(context, OrderingPermissions.ORDER);
            return life.open(context, mode, serving);
        });
    }

    @Override
    public Order add(CommandContext context, OrderId order, LineRequest request) {
        return change(context, "ordering.add", order, held -> {
            modes.require(held.row().mode());
            allowed(context, request);
            lines.add(held, context, request);
        });
    }

    private void allowed(CommandContext context, LineRequest request) {
        if (lines.isOpen(request)) {
            permissions.require(context, OrderingPermissions.OPEN_ITEM);
        }
    }

    @Override
    public Order changeQuantity(CommandContext context, OrderId order, LineId line, Quantity quantity) {
        return change(context, "ordering.change-quantity", order, held -> {
            if (quantity.isZero()) {
                life.delete(context, held, held.draft(line));
            } else {
                lines.changeQuantity(held, held.draft(line), quantity);
                concessions.renew(context, held, line);
            }
        });
    }

    @Override
    public Order changeLine(CommandContext context, OrderId order, LineId line, LineRequest request) {
        return change(context, "ordering.change-line", order, held -> {
            modes.require(held.row().mode());
            allowed(context, request);
            lines.changeLine(held, held.draft(line), request);
            concessions.renew(context, held, line);
        });
    }

    @Override
    public Order delete(CommandContext context, OrderId order, LineId line) {
        return change(context, "ordering.delete", order, held -> life.delete(context, held, held.draft(line)));
    }

    @Override
    public Order voidLine(CommandContext context, OrderId order, LineId line, Quantity quantity, LocalText reason) {
        return change(context, "ordering.void", order, held -> voids.voided(context, held, line, quantity, reason));
    }

    @Override
    public List<LocalText> voidReasons() {
        return voids.reasons();
    }

    @Override
    public List<LocalText> returnReasons() {
        return voids.returning();
    }

    @Override
    public Order discount(CommandContext context, OrderId order, LineId line, @Nullable Discount discount) {
        return change(context, "ordering.discount-line", order,
                held -> concessions.discount(context, held, held.ordered(line), discount));
    }

    @Override
    public Order discount(CommandContext context, OrderId order, @Nullable Discount discount) {
        return change(context, "ordering.discount", order, held -> concessions.discount(context, held, discount));
    }

    @Override
    public Order comp(CommandContext context, OrderId order, LineId line, @Nullable LocalText reason) {
        return change(context, "ordering.comp", order,
                held -> concessions.comp(context, held, held.ordered(line), reason));
    }

    @Override
    public Order typePrice(CommandContext context, OrderId order, LineId line, @Nullable Money price) {
        return change(context, "ordering.type-price", order,
                held -> concessions.typePrice(context, held, held.ordered(line), price));
    }

    @Override
    public List<LocalText> discountReasons() {
        return concessions.discountReasons();
    }

    @Override
    public List<LocalText> compReasons() {
        return concessions.compReasons();
    }

    @Override
    public void train(CommandContext context, boolean on) {
        commands.once(context, "ordering.train", Boolean.class, () -> {
            life.train(context, on);
            return on;
        });
    }

    @Override
    public boolean isTraining(TerminalId terminal) {
        return transactions.call(() -> orders.tables().isTraining(terminal));
    }

    @Override
    public Order note(CommandContext context, OrderId order, String note) {
        return change(context, "ordering.note", order, held -> life.note(held, note.strip()));
    }

    @Override
    public Order serving(CommandContext context, OrderId order, Order.Serving serving) {
        return change(context, "ordering.serving", order, held -> held.change(row -> row.served(serving)));
    }

    @Override
    public Order park(CommandContext context, OrderId order, String name) {
        return once(context, "ordering.park", () -> {
            permissions.require(context, OrderingPermissions.PARK);
            HeldOrder held = orders.hold(order).live();
            life.park(held, name);
            return held;
        });
    }

    @Override
    public Order recall(CommandContext context, OrderId order) {
        return once(context, "ordering.recall", () -> life.recall(context, order));
    }

    @Override
    public void discard(CommandContext context, OrderId order) {
        change(context, "ordering.discard", order, held -> life.discard(context, held));
    }

    @Override
    public Order place(CommandContext context, OrderId order) {
        boolean settling = transactions.active();
        return once(context, "ordering.place", () -> {
            if (!settling) {
                permissions.require(context, OrderingPermissions.ORDER);
            }
            HeldOrder held = orders.hold(order).live();
            life.place(context, held);
            return held;
        });
    }

    @Override
    public void close(CommandContext context, OrderId order) {
        settling("close");
        life.close(context, orders.hold(order).live());
    }

    @Override
    public Order reopen(CommandContext context, OrderId order) {
        settling("reopen");
        return prices.view(life.reopen(context, order).sheet());
    }

    @Override
    public void returned(CommandContext context, OrderId order, Map<LineId, Quantity> quantities, LocalText reason) {
        settling("returned");
        voids.returned(context, orders.hold(order), quantities, reason);
    }

    @Override
    public Order lock(OrderId order) {
        settling("lock");
        return life.price(orders.hold(order));
    }

    private void settling(String what) {
        if (!transactions.active()) {
            throw new IllegalStateException(what + " belongs inside the transaction that settles the order");
        }
    }

    @Override
    public Optional<Order> find(OrderId order) {
        return orders.look(order).map(prices::view);
    }

    @Override
    public Optional<Order> current(TerminalId terminal) {
        return transactions.call(() -> orders.tables().openOn(terminal).stream().findFirst().flatMap(orders::look))
                .map(prices::view);
    }

    @Override
    public List<Order> waiting() {
        return orders.waiting().stream().map(prices::view).toList();
    }

    @Override
    public AutoCloseable onChange(Consumer<OrderId> listener) {
        return changes.listen(listener);
    }

    @Override
    public List<ServiceMode> modes() {
        return List.copyOf(modes.all());
    }

    private Order change(CommandContext context, String command, OrderId order, Consumer<HeldOrder> work) {
        return once(context, command, () -> {
            permissions.require(context, OrderingPermissions.ORDER);
            HeldOrder held = orders.hold(order).live();
            work.accept(held);
            concessions.answer(context, held);
            return held;
        });
    }

    /** What is kept under the request is the order's id alone: a repeated tap shows the order as it is now. */
    private Order once(CommandContext context, String command, Supplier<HeldOrder> work) {
        AtomicReference<@Nullable Sheet> after = new AtomicReference<>();
        String id = commands.once(context, command, String.class, () -> {
            HeldOrder held = work.get();
            after.set(held.sheet());
            return held.row().id().value();
        });
        Sheet sheet = after.get();
        return sheet != null ? prices.view(sheet) : find(new OrderId(id)).orElseThrow();
    }
}
