package org.trivetpos.till;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;

/**
 * Cash was put into a drawer or taken out of it otherwise than for a sale: a pay-in 存入 or a pay-out 支出. Printing sends
 * the pulse and a slip to be signed from this fact.
 *
 * @param movement unique
 * @param shift    that runs there
 * @param amount   positive, whichever way
 */
@FactType("till.CashMoved")
public record CashMoved(String movement, ShiftId shift, TerminalId terminal, String staffName, Instant at,
        LocalDate businessDay, Way way, Money amount, LocalText reason) implements Fact {

    /** Which way the cash went. */
    public enum Way { PAY_IN, PAY_OUT }

    /** By how much it changed what the drawer holds: below zero if it was taken out. */
    public Money change() {
        return way == Way.PAY_IN ? amount : amount.negated();
    }
}
