package org.trivetpos.till;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;

/**
 * What a shift took. {@code expected} is float plus counted tenders less change; {@code overShort} is counted less
 * expected. {@code counted} and {@code overShort} are null while the shift runs.
 *
 * @param journalNumber head of the journal at close
 * @param journalHash   its hash, printed so that a rewriter of the database is found
 */
public record ShiftReport(Shift shift, Instant at, int checks, Money sales, Money tax, List<TenderTotal> tenders,
        Money expected, @Nullable Money counted, @Nullable Money overShort, long journalNumber, String journalHash) {

    public ShiftReport {
        tenders = List.copyOf(tenders);
    }

    /** Sum of one tender, net of change. */
    public record TenderTotal(String tender, LocalText name, int payments, Money amount) { }
}
