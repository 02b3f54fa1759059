package org.trivetpos.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.till.ShiftReport.TenderTotal;

/**
 * What a business day took. A sale belongs to the day of its settlement, a refund to the day on which it was given; a
 * shift to the day with whose close it was over.
 *
 * @param number        Z number 日结号, gapless; 0 while the day is open (an X report)
 * @param at            when it was closed, or as of when
 * @param staffName     who closed it or asked for it
 * @param sales         of all checks, before refunds
 * @param tax           in the sales, less that in the refunds
 * @param tenders       what stayed by each, refunds taken off
 * @param refunds       how many were given
 * @param refunded      what they came to
 * @param shifts        in the order in which they were opened
 * @param carriedOver   orders with dishes that stay open over the close
 * @param carriedValue  what they cost at that moment
 * @param journalNumber head of the journal just before
 * @param journalHash   its hash, printed so that a rewriter of the database is found
 */
public record DayReport(LocalDate day, int number, Instant at, String staffName, int checks, Money sales, Money tax,
        List<TenderTotal> tenders, int refunds, Money refunded, Breakdown breakdown, List<ShiftReport> shifts,
        int carriedOver, Money carriedValue, long journalNumber, String journalHash) {

    public DayReport {
        tenders = List.copyOf(tenders);
        shifts = List.copyOf(shifts);
    }

    /** True once the day is closed. */
    public boolean isFinal() {
        return number > 0;
    }
}
