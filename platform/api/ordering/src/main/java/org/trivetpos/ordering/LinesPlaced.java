package org.trivetpos.ordering;

import java.time.LocalDate;
import java.util.List;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** Lines were placed: from now on the kitchen may know them and they can only be voided. */
@FactType("ordering.LinesPlaced")
public record LinesPlaced(OrderId order, int number, ModeId mode, Order.Serving serving, boolean kitchenSlips,
        LocalDate businessDay, String staffName, String note, List<OrderLine> lines) implements Fact { }
