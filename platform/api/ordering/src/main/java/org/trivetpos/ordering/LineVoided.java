package org.trivetpos.ordering;

import java.time.LocalDate;
import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;

/**
 * Something of a placed line was voided 退菜 before it was paid; who was to cook it is told.
 *
 * @param businessDay of the void
 * @param line        as it was before
 * @param quantity    how much of it
 * @param backToStock true if it can be sold again, false if it is wasted
 * @param value       what that cost the guest on the bill, before charges and rounding; zero if it was given away
 */
@FactType("ordering.LineVoided")
public record LineVoided(OrderId order, int number, ModeId mode, Order.Serving serving, LocalDate businessDay,
        String staffName, OrderLine line, Quantity quantity, LocalText reason, boolean backToStock, Money value)
        implements Fact { }
