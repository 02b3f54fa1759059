package org.trivetpos.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.LineId;

/**
 * Money given back for dishes of a settled check 退款, to the tenders it came from. It belongs to the business day on
 * which it is given and to the drawer of the terminal that gives it; the check stays as it was.
 *
 * @param number of the check's refunds, from 1
 * @param lines  what was returned, in the order's order
 * @param amount sum of the lines and of {@code back}, with their share of charges and rounding
 * @param tax    the tax in {@code amount}
 * @param back   by which tender; {@code received} is what is given back
 */
public record Refund(RefundId id, CheckId check, int number, LocalDate businessDay, Instant at, StaffId staff,
        String staffName, TerminalId terminal, LocalText reason, List<Line> lines, Money amount, Money tax,
        List<Check.Payment> back) {

    public Refund {
        lines = List.copyOf(lines);
        back = List.copyOf(back);
    }

    /** So much of a line of the order, and what is given back for it. */
    public record Line(LineId line, LocalText name, Quantity quantity, Money amount) { }

    /** True if the drawer opens for it. */
    public boolean pulsesDrawer() {
        return back.stream().anyMatch(Check.Payment::opensDrawer);
    }
}
