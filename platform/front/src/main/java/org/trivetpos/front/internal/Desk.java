package org.trivetpos.front.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ui.Workplace;

/**
 * What lies before the cashier: the order on the screen, the line that is selected, the mode (at first the
 * terminal's own) and the way of serving that the next order gets. Every method but {@link #concerns} runs on the
 * tab's thread.
 */
final class Desk {

    private final Rooms rooms;
    private final Workplace workplace;
    private final Runnable changed;
    private volatile @Nullable Order order;
    private @Nullable LineId selected;
    private @Nullable ModeId mode;
    private boolean training;
    private Order.Serving serving = Order.Serving.DINE_IN;

    /** {@code changed} is called whenever something of the desk is different. */
    Desk(Rooms rooms, Workplace workplace, Runnable changed) {
        this.rooms = rooms;
        this.workplace = workplace;
        this.changed = changed;
        String startsWith = workplace.terminal().mode();
        this.mode = startsWith == null ? null : new ModeId(startsWith);
    }

    /** How the order on the screen stands. */
    enum Standing { NONE, MINE, MODE_MISSING, PARKED, ELSEWHERE }

    boolean isTraining() {
        return training;
    }

    /** Shows what this terminal was working on, for a guest or for practice. */
    void start() {
        training = rooms.ordering().isTraining(workplace.terminal().id());
        order = rooms.ordering().current(workplace.terminal().id()).orElse(null);
        selectLast();
        changed.run();
    }

    @Nullable Order order() {
        return order;
    }

    Standing standing() {
        Order now = order;
        if (now == null) {
            return Standing.NONE;
        }
        if (!rooms.plugged().has(now.mode())) {
            return Standing.MODE_MISSING;
        }
        if (now.status() == Order.Status.PARKED) {
            return Standing.PARKED;
        }
        return workplace.terminal().id().equals(now.terminal()) ? Standing.MINE : Standing.ELSEWHERE;
    }

    /** The order, if it can be worked on here. */
    Optional<Order> mine() {
        return standing() == Standing.MINE ? Optional.ofNullable(order) : Optional.empty();
    }

    boolean payable() {
        return mine().filter(now -> !now.isEmpty()).isPresent();
    }

    Optional<OrderLine> selected() {
        Order now = order;
        return now == null ? Optional.empty()
                : now.lines().stream().filter(line -> line.id().equals(selected)).findFirst();
    }

    void select(LineId line) {
        selected = line;
        changed.run();
    }

    /** Selects the next line or the one before. */
    void step(int by) {
        Order now = order;
        if (now == null || now.isEmpty()) {
            return;
        }
        List<LineId> ids = now.lines().stream().map(OrderLine::id).toList();
        int at = ids.indexOf(selected);
        selected = ids.get(at < 0 ? ids.size() - 1 : Math.clamp(at + by, 0, ids.size() - 1));
        changed.run();
    }

    /** The mode of the order on the screen, or the one that the next order gets. */
    Optional<KnownMode> mode() {
        Order now = order;
        ModeId wanted = now == null ? mode : now.mode();
        List<KnownMode> installed = rooms.plugged().modes();
        Optional<KnownMode> found = installed.stream().filter(one -> one.id().equals(wanted)).findFirst();
        return found.isPresent() || now != null ? found : installed.stream().findFirst();
    }

    /** Chooses how the next order is served; an order with lines keeps its own. */
    void choose(ModeId wanted) {
        Order now = order;
        if (now != null && !now.isEmpty()) {
            if (!now.mode().equals(wanted)) {
                workplace.tell(workplace.text("front.mode.keeps"));
            }
            return;
        }
        mode = wanted;
        if (now != null && !now.mode().equals(wanted)) {
            discard();
        }
        changed.run();
    }

    Order.Serving serving() {
        Order now = order;
        return now == null ? serving : now.serving();
    }

    void serving(Order.Serving wanted) {
        serving = wanted;
        mine().ifPresentOrElse(now -> workplace.run(context ->
                show(rooms.ordering().serving(context, now.id(), wanted))), changed);
    }

    /** Adds a dish, to a new order if there is none. */
    void add(LineRequest request) {
        if (standing() != Standing.NONE && standing() != Standing.MINE) {
            workplace.tell(workplace.text("front.not-here"));
            return;
        }
        ModeId wanted = mode().map(KnownMode::id).orElse(null);
        if (wanted == null) {
            workplace.tell(workplace.text("front.no-mode"));
            return;
        }
        workplace.run(context -> {
            Order now = order;
            if (now == null) {
                now = rooms.ordering().open(workplace.newRequest(), wanted, serving);
                order = now;
            }
            Order added = rooms.ordering().add(context, now.id(), request);
            order = added;
            selectLast();
            show(added);
        });
    }

    /** One more or less of the selected line; a weighed one is changed by its weight instead. */
    void pieces(int by) {
        onSelected((context, now, line) -> {
            if (line.weighed()) {
                workplace.tell(workplace.text("front.weighed"));
                return;
            }
            Quantity wanted = line.quantity().plus(Quantity.of(by));
            changeQuantity(context, now, line, wanted.isPositive() ? wanted : Quantity.ZERO);
        });
    }

    private void changeQuantity(CommandContext context, Order now, OrderLine line, Quantity wanted) {
        LineId beside = wanted.isZero() ? Sums.neighbour(now, line) : line.id();
        Order after = rooms.ordering().changeQuantity(context, now.id(), line.id(), wanted);
        selected = beside;
        show(after);
    }

    void change(LineId line, LineRequest wanted) {
        mine().ifPresent(now -> workplace.run(context -> {
            Order after = rooms.ordering().changeLine(context, now.id(), line, wanted);
            selected = line;
            show(after);
        }));
    }

    void delete() {
        onSelected((context, now, line) -> {
            LineId beside = Sums.neighbour(now, line);
            Order after = rooms.ordering().delete(context, now.id(), line.id());
            selected = beside;
            show(after);
        });
    }

    void note(String note) {
        mine().ifPresent(now -> workplace.run(context -> show(rooms.ordering().note(context, now.id(), note))));
    }

    void park(String name) {
        mine().filter(now -> !now.isEmpty()).ifPresent(now -> workplace.run(context -> {
            Order parked = rooms.ordering().park(context, now.id(), name);
            clear();
            workplace.tell(workplace.text("front.parked", parked.number()));
        }));
    }

    /** Takes a waiting order here; what lay here before is parked, never lost. */
    void recall(OrderId wanted) {
        workplace.run(context -> {
            mine().filter(now -> !now.id().equals(wanted)).ifPresent(this::putAside);
            order = rooms.ordering().recall(context, wanted);
            selectLast();
            changed.run();
        });
    }

    private void putAside(Order now) {
        if (now.isEmpty()) {
            rooms.ordering().discard(workplace.newRequest(), now.id());
        } else {
            rooms.ordering().park(workplace.newRequest(), now.id(), "");
        }
        order = null;
    }

    void discard() {
        mine().ifPresent(now -> workplace.run(context -> {
            rooms.ordering().discard(context, now.id());
            clear();
        }));
    }

    /** The screen is free for the next guest. */
    void clear() {
        order = null;
        selected = null;
        serving = Order.Serving.DINE_IN;
        changed.run();
    }

    /** Shows the order as it is now; a closed or discarded one leaves the screen. */
    void show(Order now) {
        if (now.status() == Order.Status.CLOSED || now.status() == Order.Status.DISCARDED) {
            clear();
            return;
        }
        order = now;
        if (selected().isEmpty()) {
            selectLast();
        }
        changed.run();
    }

    /** From any thread: true if that order is the one on the screen. */
    boolean concerns(OrderId changedOrder) {
        Order now = order;
        return now != null && now.id().equals(changedOrder);
    }

    /** The orders that wait, without the one on the screen. */
    List<Order> others(List<Order> waiting) {
        Order now = order;
        return waiting.stream().filter(one -> one.training() == training)
                .filter(one -> now == null || !one.id().equals(now.id())).toList();
    }

    /** The order was read again because it changed elsewhere; an older reading than the one shown is dropped. */
    void refreshed(Order read) {
        Order now = order;
        if (now != null && now.id().equals(read.id()) && read.version() >= now.version() && !read.equals(now)) {
            show(read);
        }
    }

    /** Modes, tenders or parts came or went. */
    void reconsider() {
        changed.run();
    }

    private void selectLast() {
        selected = Optional.ofNullable(order).stream().flatMap(now -> now.lines().reversed().stream())
                .filter(line -> !line.isVoided()).findFirst().map(OrderLine::id).orElse(null);
    }

    private void onSelected(Step step) {
        mine().ifPresent(now -> selected().ifPresent(line -> workplace.run(context -> step.run(context, now, line))));
    }

    /** Something done to the selected line. */
    private interface Step {
        void run(CommandContext context, Order now, OrderLine line);
    }
}
