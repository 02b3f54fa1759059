package org.trivetpos.front.internal;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.Variant;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.pricing.Discount;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;

/** Orders on a sheet of paper: what the desk needs, without a database. */
final class PaperOrdering implements Ordering {

    private boolean training;
    private final PaperMenu menu;
    private final Map<OrderId, Order> orders = new LinkedHashMap<>();
    private int lines;

    PaperOrdering(PaperMenu menu) {
        this.menu = menu;
    }

    static OrderLine line(String id, MenuItem item, LineRequest asked) {
        Variant variant = asked.variant() == null ? item.variants().getFirst()
                : item.variant(asked.variant()).orElseThrow();
        List<OrderLine.ChosenMethod> methods = asked.methods() == null ? List.of() : asked.methods().stream()
                .map(method -> chosen(item.method(method).orElseThrow())).toList();
        List<OrderLine.ChosenComponent> components = item.slots().stream()
                .map(slot -> component(slot, asked.slots().get(slot.id()))).toList();
        Money net = asked.quantity().times(variant.price(), RoundingMode.HALF_UP);
        return new OrderLine(new LineId(id), item.id(), variant.id(), item.name(), variant.name(), item.unit(),
                item.isWeighed(), asked.quantity(), variant.price(), methods, components, asked.note(),
                OrderLine.State.DRAFT, new PricedLine(id, net, List.of(), net, List.of()));
    }

    private static OrderLine.ChosenMethod chosen(Method method) {
        return new OrderLine.ChosenMethod(method.id(), method.name(), method.surcharge(), method.charge());
    }

    private static OrderLine.ChosenComponent component(SetMealSlot slot, @Nullable ItemId wanted) {
        SetMealChoice own = slot.choices().getFirst();
        SetMealChoice there = slot.choices().stream().filter(one -> one.item().equals(wanted)).findFirst().orElse(own);
        return new OrderLine.ChosenComponent(slot.id(), there.item(), there.variant(), there.name(), there.listPrice(),
                there.surcharge(), there == own ? null : own.name());
    }

    static Order order(String id, List<OrderLine> lines) {
        return new Order(new OrderId(id), 147, 1, new ModeId("counter"), Order.Serving.DINE_IN, Order.Status.OPEN, null,
                new TerminalId("till-1"), new StaffId("wang"), Instant.EPOCH, LocalDate.EPOCH, "", lines, price(lines));
    }

    private static PricedBasket price(List<OrderLine> lines) {
        Money none = Carte.yuan("0.00");
        Money sum = lines.stream().map(line -> line.price().net()).reduce(none, Money::plus);
        return new PricedBasket(lines.stream().map(OrderLine::price).toList(), sum, none, none, none, none, none, sum,
                none);
    }

    Order with(Order order, Order.Status status, @Nullable String parkedAs, @Nullable TerminalId terminal,
            List<OrderLine> now) {
        Order changed = new Order(order.id(), order.number(), order.version() + 1, order.mode(), order.serving(),
                status,
                parkedAs, terminal, order.openedBy(), order.openedAt(), order.businessDay(), order.note(), now,
                price(now));
        orders.put(changed.id(), changed);
        return changed;
    }

    private Order lines(OrderId id, List<OrderLine> now) {
        Order order = orders.get(id);
        return with(order, order.status(), order.parkedAs(), order.terminal(), now);
    }

    @Override
    public Order open(CommandContext context, ModeId mode, Order.Serving serving) {
        Order base = order("order-" + (orders.size() + 1), List.of());
        Order opened = new Order(base.id(), orders.size() + 1, 1, mode, serving, Order.Status.OPEN, null,
                context.terminal(), context.actor(), base.openedAt(), base.businessDay(), "", List.of(), base.price());
        orders.put(opened.id(), opened);
        return opened;
    }

    @Override
    public Order add(CommandContext context, OrderId order, LineRequest request) {
        MenuItem item = menu.find(request.item()).orElseThrow();
        if (item.isSoldOut()) {
            throw Refusal.of("menu.sold-out", item.name()).asException();
        }
        List<OrderLine> now = new ArrayList<>(orders.get(order).lines());
        now.add(line("line-" + ++lines, item, request));
        return lines(order, now);
    }

    @Override
    public Order changeQuantity(CommandContext context, OrderId order, LineId line, Quantity quantity) {
        List<OrderLine> now = new ArrayList<>();
        for (OrderLine one : orders.get(order).lines()) {
            if (!one.id().equals(line)) {
                now.add(one);
            } else if (quantity.isPositive()) {
                now.add(line(line.value(), menu.find(one.item()).orElseThrow(), new LineRequest(one.item(),
                        one.variant(),
                        quantity, null, Map.of(), one.note(), null)));
            }
        }
        return lines(order, now);
    }

    @Override
    public Order changeLine(CommandContext context, OrderId order, LineId line, LineRequest request) {
        return lines(order, orders.get(order).lines().stream().map(one -> one.id().equals(line)
                ? line(line.value(), menu.find(request.item()).orElseThrow(), request) : one).toList());
    }

    @Override
    public Order delete(CommandContext context, OrderId order, LineId line) {
        return changeQuantity(context, order, line, Quantity.ZERO);
    }

    @Override
    public Order voidLine(CommandContext context, OrderId order, LineId line, Quantity quantity, LocalText reason) {
        throw new UnsupportedOperationException("nothing is placed on paper");
    }

    @Override
    public List<LocalText> voidReasons() {
        return List.of();
    }

    @Override
    public List<LocalText> returnReasons() {
        return List.of();
    }

    @Override
    public Order discount(CommandContext context, OrderId order, LineId line, @Nullable Discount discount) {
        throw new UnsupportedOperationException("no discounts on paper");
    }

    @Override
    public Order discount(CommandContext context, OrderId order, @Nullable Discount discount) {
        throw new UnsupportedOperationException("no discounts on paper");
    }

    @Override
    public Order comp(CommandContext context, OrderId order, LineId line, @Nullable LocalText reason) {
        throw new UnsupportedOperationException("nothing is given away on paper");
    }

    @Override
    public Order typePrice(CommandContext context, OrderId order, LineId line, @Nullable Money price) {
        throw new UnsupportedOperationException("no prices are typed on paper");
    }

    @Override
    public List<LocalText> discountReasons() {
        return List.of();
    }

    @Override
    public List<LocalText> compReasons() {
        return List.of();
    }

    @Override
    public void train(CommandContext context, boolean on) {
        training = on;
    }

    @Override
    public boolean isTraining(TerminalId terminal) {
        return training;
    }

    @Override
    public Order note(CommandContext context, OrderId order, String note) {
        throw new UnsupportedOperationException("no notes on paper");
    }

    @Override
    public Order serving(CommandContext context, OrderId order, Order.Serving serving) {
        throw new UnsupportedOperationException("dine in only");
    }

    @Override
    public Order park(CommandContext context, OrderId order, String name) {
        Order now = orders.get(order);
        return with(now, Order.Status.PARKED, name, null, now.lines());
    }

    @Override
    public Order recall(CommandContext context, OrderId order) {
        Order now = orders.get(order);
        return with(now, Order.Status.OPEN, null, context.terminal(), now.lines());
    }

    @Override
    public void discard(CommandContext context, OrderId order) {
        Order now = orders.get(order);
        with(now, Order.Status.DISCARDED, null, null, now.lines());
    }

    @Override
    public Order place(CommandContext context, OrderId order) {
        throw new UnsupportedOperationException("no kitchen here");
    }

    @Override
    public void close(CommandContext context, OrderId order) {
        Order now = orders.get(order);
        with(now, Order.Status.CLOSED, null, null, now.lines());
    }

    @Override
    public Order reopen(CommandContext context, OrderId order) {
        throw new UnsupportedOperationException("nothing is taken back here");
    }

    @Override
    public void returned(CommandContext context, OrderId order, Map<LineId, Quantity> quantities, LocalText reason) {
        throw new UnsupportedOperationException("no kitchen here");
    }

    @Override
    public Optional<Order> find(OrderId order) {
        return Optional.ofNullable(orders.get(order));
    }

    @Override
    public Order lock(OrderId order) {
        return orders.get(order);
    }

    @Override
    public Optional<Order> current(TerminalId terminal) {
        return orders.values().stream().filter(order -> order.status() == Order.Status.OPEN
                && terminal.equals(order.terminal())).findFirst();
    }

    @Override
    public List<Order> waiting() {
        return orders.values().stream().filter(order -> order.status() == Order.Status.PARKED).toList();
    }

    @Override
    public AutoCloseable onChange(Consumer<OrderId> listener) {
        return () -> { };
    }

    @Override
    public List<ServiceMode> modes() {
        return List.of();
    }
}
