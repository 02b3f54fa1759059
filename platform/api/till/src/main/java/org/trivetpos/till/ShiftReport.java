package org.trivetpos.till;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.till.Breakdown.Because;

/**
 * What a shift took. {@code expected} is float plus counted tenders less change, with what was paid in and less what
 * was paid out; {@code overShort} is counted less expected. {@code counted} and {@code overShort} are null while the
 * shift runs.
 *
 * @param sales         of all checks, before refunds
 * @param tax           in the sales, less that in the refunds
 * @param tenders       what stayed by each, refunds taken off
 * @param refunds       how many were given on this shift
 * @param refunded      what they came to
 * @param openings      how often the drawer was opened without a sale
 * @param breakdown     what the sums are made of
 * @param paidIn        cash put into the drawer otherwise than by sales, by reason
 * @param paidOut       cash taken out of it otherwise than for refunds, by reason
 * @param journalNumber head of the journal at close
 * @param journalHash   its hash, printed so that a rewriter of the database is found
 */
public record ShiftReport(Shift shift, Instant at, int checks, Money sales, Money tax, List<TenderTotal> tenders,
        Money expected, @Nullable Money counted, @Nullable Money overShort, long journalNumber, String journalHash,
        int refunds, @Nullable Money refunded, int openings, @Nullable Breakdown breakdown,
        @Nullable List<Because> paidIn, @Nullable List<Because> paidOut) {

    public ShiftReport {
        tenders = List.copyOf(tenders);
        refunded = refunded == null ? sales.minus(sales) : refunded;
        breakdown = breakdown == null ? Breakdown.NONE : breakdown;
        paidIn = paidIn == null ? List.of() : List.copyOf(paidIn);
        paidOut = paidOut == null ? List.of() : List.copyOf(paidOut);
    }

    /** A report of a shift that gave nothing back and opened its drawer for sales alone. */
    public ShiftReport(Shift shift, Instant at, int checks, Money sales, Money tax, List<TenderTotal> tenders,
            Money expected, @Nullable Money counted, @Nullable Money overShort, long journalNumber,
            String journalHash) {
        this(shift, at, checks, sales, tax, tenders, expected, counted, overShort, journalNumber, journalHash, 0,
                null, 0, null, null, null);
    }

    /** Sum of one tender, net of change. */
    public record TenderTotal(String tender, LocalText name, int payments, Money amount) { }
}
