package org.trivetpos.settlement;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.ordering.OrderId;

/**
 * A settled check was taken back 反结账 and its order opened again. The money is in {@code CheckRefunded} and {@code
 * PaymentReturned} of the same transaction; what is paid anew is another check.
 *
 * @param counter the entry against the whole check
 */
@FactType("settlement.CheckReopened")
public record CheckReopened(Refund counter, OrderId order, int orderNumber, int receiptNumber) implements Fact { }
