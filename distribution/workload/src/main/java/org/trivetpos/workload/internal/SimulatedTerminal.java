package org.trivetpos.workload.internal;

import java.util.List;
import java.util.random.RandomGenerator;
import org.joda.money.Money;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayRequest;
import org.trivetpos.settlement.TenderId;

/** One till that rings up six dishes and takes cash, again and again. */
public final class SimulatedTerminal {

    private static final int LINES = 6;
    private static final TenderId CASH = new TenderId("cash");

    private final Floor floor;
    private final TerminalId terminal;
    private final StaffId cashier;
    private final RandomGenerator random;
    private final List<MenuItem> dishes;
    private String lastRequest = "";

    public SimulatedTerminal(Floor floor, int number, long seed) {
        this.floor = floor;
        this.terminal = new TerminalId("workload-" + number);
        this.cashier = floor.manager().id();
        this.random = new java.util.Random(seed + number);
        this.dishes = floor.plainDishes();
        if (floor.till.current(terminal).isEmpty()) {
            floor.till.open(intention(), Money.of(floor.shops.current().currency(), 200));
        }
    }

    private CommandContext intention() {
        lastRequest = floor.ids.next();
        return CommandContext.of(cashier, terminal, new RequestId(lastRequest));
    }

    /** An order with six lines, ready to be paid. */
    public Order ring() {
        return ring(LINES);
    }

    /** An order with so many lines. */
    Order ring(int lines) {
        Order order = floor.ordering.open(intention(), new ModeId("counter"), Order.Serving.DINE_IN);
        int first = random.nextInt(dishes.size());
        for (int line = 0; line < lines; line++) {
            MenuItem dish = dishes.get((first + line * 7) % dishes.size());
            order = floor.ordering.add(intention(), order.id(), LineRequest.one(dish.id()));
        }
        return order;
    }

    /** With what the guest wishes. */
    Order note(Order order, String words) {
        return floor.ordering.note(intention(), order.id(), words);
    }

    /** An order with six lines that is put aside, so that this terminal can prepare the next one. */
    Order ringAside() {
        Order order = ring();
        return floor.ordering.park(intention(), order.id(), "");
    }

    /** Pays it in cash; returns when the sale is durable. */
    public Check pay(Order order) {
        Money due = order.price().due();
        PayOutcome outcome = floor.settlement.pay(intention(), new PayRequest(order.id(), order.version(), due,
                List.of(new PayRequest.Received(CASH, due))));
        return switch (outcome) {
            case PayOutcome.Settled settled -> settled.check();
            case PayOutcome.Changed changed ->
                throw new IllegalStateException("nobody else works on " + order.id() + ", yet it changed");
        };
    }

    /** The id under which the last intention was kept. */
    String lastRequest() {
        return lastRequest;
    }
}
