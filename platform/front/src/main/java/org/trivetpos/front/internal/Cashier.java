package org.trivetpos.front.internal;

import java.util.List;
import java.util.function.Consumer;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayRequest;
import org.trivetpos.ui.Workplace;

/** Settles the order on the screen, and says what came of it. */
final class Cashier {

    private final Rooms rooms;
    private final Workplace workplace;
    private final Consumer<PayOutcome.Settled> settled;
    private final Consumer<Changed> changed;

    /** The order is not what was on the screen. */
    record Changed(Order now, OrderDifference difference) { }

    Cashier(Rooms rooms, Workplace workplace, Consumer<PayOutcome.Settled> settled, Consumer<Changed> changed) {
        this.rooms = rooms;
        this.workplace = workplace;
        this.settled = settled;
        this.changed = changed;
    }

    /** Takes exactly what is due. */
    void payExactly(Order order, KnownTender tender) {
        pay(order, List.of(new PayRequest.Received(tender.id(), order.price().due())));
    }

    void pay(Order order, List<PayRequest.Received> received) {
        PayRequest request = new PayRequest(order.id(), order.version(), order.price().due(), received);
        workplace.run(context -> {
            switch (rooms.settlement().pay(context, request)) {
                case PayOutcome.Settled done -> settled.accept(done);
                case PayOutcome.Changed other ->
                        changed.accept(new Changed(other.now(), OrderDifference.between(order, other.now())));
            }
        });
    }
}
