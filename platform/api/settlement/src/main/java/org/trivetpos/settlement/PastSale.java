package org.trivetpos.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.OrderId;

/**
 * A settled check as a list shows it.
 *
 * @param refunded what was given back of it so far
 * @param reopened true if it was taken back, to be paid anew as another check
 * @param dishes   the names of its dishes, cut where they grow long; empty while they have not been read yet
 */
public record PastSale(CheckId check, OrderId order, int orderNumber, int receiptNumber, LocalDate businessDay,
        Instant at, String staffName, TerminalId terminal, Money due, Money refunded, boolean reopened,
        LocalText dishes) {

    /** Where it stands in the list. */
    public SaleQuery.Place place() {
        return new SaleQuery.Place(businessDay, receiptNumber);
    }

    /** True if everything was given back. */
    public boolean isRefunded() {
        return refunded.isPositive() && !refunded.isLessThan(due);
    }
}
