package org.trivetpos.settlement.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;

/**
 * Takes part in the settling transaction, on its thread: the till books the money, printing writes the receipt's job.
 * If one throws, nothing is settled and the cashier is told why. Registered as a service.
 *
 * <p>{@link #id} and {@link #position} are read once, when it comes. There is no default: one that throws, there or
 * later, or has not come back for half a minute from another sale, fails every sale in words that name its bundle.
 */
@ConsumerType
public interface SettlementParticipant {

    /**
     * Stable name. While a participant that the shop cannot do without (setting of the settlement bundle, {@code till}
     * unless said otherwise) is absent, nothing is settled.
     */
    default String id() {
        return getClass().getName();
    }

    /** Lower comes first. */
    default int position() {
        return 100;
    }

    /** The check as it will be committed, and the frozen order that it pays. */
    void settle(CommandContext context, Check check, Order order);

    /**
     * The same for an order that was only practised 练习: nothing is booked or kept. Printing writes a receipt that says
     * so; others have nothing to do.
     */
    default void practise(CommandContext context, Check check, Order order) { }

    /**
     * Takes part in a refund in the same way: the till books the money, printing writes the slip. Whoever booked
     * something in {@link #settle} undoes the refunded part of it; whoever did not has nothing to do.
     */
    default void refund(CommandContext context, Refund refund, Check check, Order order) { }
}
