package org.trivetpos.settlement;

import java.time.LocalDate;
import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** Money was taken by one tender: {@code received} less {@code change} stays. */
@FactType("settlement.PaymentTaken")
public record PaymentTaken(CheckId check, TenderId tender, Money received, Money change, LocalDate businessDay)
        implements Fact { }
