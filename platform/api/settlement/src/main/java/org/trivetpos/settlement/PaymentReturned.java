package org.trivetpos.settlement;

import java.time.LocalDate;
import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** Money went back to one tender; {@code amount} is positive. */
@FactType("settlement.PaymentReturned")
public record PaymentReturned(RefundId refund, CheckId check, TenderId tender, Money amount, LocalDate businessDay)
        implements Fact { }
