package org.trivetpos.front.internal;

import java.util.function.BiFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Concession;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Discount;
import org.trivetpos.ui.Workplace;

/** Does to the prices of the order on the desk what a person wants by hand. Runs on the tab's thread. */
final class HandPricing {

    private final Rooms rooms;
    private final Workplace workplace;
    private final Desk desk;

    HandPricing(Rooms rooms, Workplace workplace, Desk desk) {
        this.rooms = rooms;
        this.workplace = workplace;
        this.desk = desk;
    }

    /** Takes something off a line by hand. */
    void discount(LineId line, Discount wanted) {
        priced((context, now) -> rooms.ordering().discount(context, now.id(), line, wanted));
    }

    /** The same on the whole order; null takes it back. */
    void discount(@Nullable Discount wanted) {
        priced((context, now) -> rooms.ordering().discount(context, now.id(), wanted));
    }

    void comp(LineId line, LocalText reason) {
        priced((context, now) -> rooms.ordering().comp(context, now.id(), line, reason));
    }

    void typePrice(LineId line, Money price) {
        priced((context, now) -> rooms.ordering().typePrice(context, now.id(), line, price));
    }

    /** The menu's price again: whatever was done by hand is taken back. */
    void menuPrice(OrderLine line) {
        Concession done = line.concession();
        priced((context, now) -> {
            Order after = now;
            if (done.comp() != null) {
                after = rooms.ordering().comp(context, now.id(), line.id(), null);
            }
            if (done.discount() != null) {
                after = rooms.ordering().discount(workplace.newRequest(), now.id(), line.id(), null);
            }
            return done.priceBefore() == null ? after
                    : rooms.ordering().typePrice(workplace.newRequest(), now.id(), line.id(), null);
        });
    }

    private void priced(BiFunction<CommandContext, Order, Order> work) {
        desk.mine().ifPresent(now -> workplace.run(context -> desk.show(work.apply(context, now))));
    }
}
