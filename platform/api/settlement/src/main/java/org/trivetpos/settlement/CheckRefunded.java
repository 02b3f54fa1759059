package org.trivetpos.settlement;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.ordering.OrderId;

/** Money was given back for a check; the check and its order stay as they were. */
@FactType("settlement.CheckRefunded")
public record CheckRefunded(Refund refund, OrderId order, int orderNumber, int receiptNumber) implements Fact { }
