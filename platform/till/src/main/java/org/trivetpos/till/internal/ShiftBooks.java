package org.trivetpos.till.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftId;
import org.trivetpos.till.ShiftReport;

/** Reads the books: shifts, and what each of them took. Joins the caller's transaction. */
@Component(service = ShiftBooks.class)
public final class ShiftBooks {

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final ShiftRows shifts = new ShiftRows();
    private final Drawers drawers = new Drawers();
    private final CashMoves moves = new CashMoves();

    @Activate
    public ShiftBooks(@Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock,
            @Reference(target = "(schema=till)") EntityUnit migrated) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    ShiftReport report(ShiftId id) {
        return joined(() -> {
            ShiftRows.Row row = shifts.select(transactions.connection(), ShiftRows.BY_ID, id.value()).stream()
                    .findFirst().orElseThrow(() -> Refusal.of("till.no-shift").asException());
            return report(row);
        });
    }

    /** Reports of the shifts that the query finds. */
    List<ShiftReport> reports(String query, Object... parameters) {
        return joined(() -> {
            List<ShiftReport> reports = new ArrayList<>();
            for (ShiftRows.Row row : shifts.select(transactions.connection(), query, parameters)) {
                reports.add(report(row));
            }
            return reports;
        });
    }

    List<Shift> select(String query, Object... parameters) {
        return joined(() -> shifts.select(transactions.connection(), query, parameters)).stream()
                .map(ShiftRows.Row::shift).toList();
    }

    /** Every shift that was over by then belongs to the report of that day, if it is in no other. */
    void reported(LocalDate day) {
        joined(() -> shifts.reported(transactions.connection(), day));
    }

    private ShiftReport report(ShiftRows.Row row) throws SQLException {
        Shift shift = row.shift();
        Sums.Totals sums = Sums.of(transactions.connection(), shift.openingFloat().getCurrencyUnit(), shift.id());
        CashMoves.Moved moved = moves.of(transactions.connection(), shift.openingFloat().getCurrencyUnit(), shift.id());
        Money expected = moved.appliedTo(shift.openingFloat().plus(sums.counted()));
        int openings = drawers.openings(transactions.connection(), shift.id());
        ShiftRows.Count count = row.count();
        if (count == null) {
            return new ShiftReport(shift, now(), sums.checks(), sums.sales(), sums.tax(), sums.tenders(), expected,
                    null, null, journal.head().map(SealedFact::number).orElse(0L),
                    journal.head().map(SealedFact::hash).orElse(""), sums.refunds(), sums.refunded(), openings,
                    sums.breakdown(), moved.in(), moved.out());
        }
        Instant closedAt = shift.closedAt() == null ? now() : shift.closedAt();
        return new ShiftReport(shift, closedAt, sums.checks(), sums.sales(), sums.tax(), sums.tenders(), expected,
                count.counted(), count.counted().minus(expected), count.journalNumber(), count.journalHash(),
                sums.refunds(), sums.refunded(), openings, sums.breakdown(), moved.in(), moved.out());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** In the running transaction, or in one of its own. */
    <T> T joined(Transactions.Work<T, SQLException> work) {
        try {
            return transactions.call(work);
        } catch (SQLException failure) {
            throw new IllegalStateException("the till's rows could not be read or written", failure);
        }
    }
}
