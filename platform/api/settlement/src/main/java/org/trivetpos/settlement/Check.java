package org.trivetpos.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.OrderId;

/**
 * A settled check. {@code sum(received) = due + change}.
 *
 * @param receiptNumber gapless within the business day, from 1; given in the payment's commit. 0 for a practised check
 */
public record Check(CheckId id, OrderId order, int orderNumber, int receiptNumber, LocalDate businessDay, Instant at,
        StaffId staff, String staffName, TerminalId terminal, Money due, Money tax, Money change,
        List<Payment> payments) {

    public Check {
        payments = List.copyOf(payments);
    }

    /**
     * One tender's part.
     *
     * @param name       of the tender as it was
     * @param received   as handed over
     * @param change     given back out of it; {@code received} less {@code change} stays
     * @param counted    true if it lies in the drawer and is counted at close
     * @param opensDrawer true if the drawer opens for it
     */
    public record Payment(TenderId tender, LocalText name, Money received, Money change, boolean counted,
            boolean opensDrawer) {

        /** A payment of which nothing was given back, by a tender that does not lie in the drawer. */
        public Payment(TenderId tender, LocalText name, Money received) {
            this(tender, name, received, Money.zero(received.getCurrencyUnit()), false, false);
        }

        /** What stays in the shop. */
        public Money net() {
            return received.minus(change);
        }
    }

    /** True if it was only practised: it is kept nowhere, and no money was taken. */
    public boolean isTraining() {
        return receiptNumber == 0;
    }

    /** True if one of the payments opens the drawer. */
    public boolean pulsesDrawer() {
        return payments.stream().anyMatch(Payment::opensDrawer);
    }
}
