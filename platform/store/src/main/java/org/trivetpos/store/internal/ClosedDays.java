package org.trivetpos.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.ClosedDay;

/** The days that were closed; the last of them in memory, since every order and sale asks which day it is. */
@Component(service = ClosedDays.class)
public final class ClosedDays {

    private static final String SELECT = "select business_day, z_number, closed_at, closed_by, journal_number, "
            + "journal_hash from store.closed_day ";

    private final Transactions transactions;
    private final Rows rows;
    private final Kept<Optional<ClosedDay>> last;

    /** @param tables of this room: they are there once the unit is offered */
    @Activate
    public ClosedDays(@Reference Transactions transactions, @Reference(target = "(schema=store)") EntityUnit tables) {
        this.transactions = transactions;
        this.rows = new Rows(transactions);
        this.last = new Kept<>(newest(null, 1).stream().findFirst());
    }

    Optional<ClosedDay> last() {
        return last.value();
    }

    List<ClosedDay> newest(@Nullable LocalDate before, int max) {
        return transactions.call(() -> rows.select(SELECT + "where business_day < ? "
                + "order by business_day desc fetch first " + max + " rows only", ClosedDays::read,
                before == null ? LocalDate.of(9999, 1, 1) : before));
    }

    Optional<ClosedDay> find(LocalDate day) {
        return transactions.call(() -> rows.select(SELECT + "where business_day = ?", ClosedDays::read, day)).stream()
                .findFirst();
    }

    /** Under the room's turnstile: no number is left out and none given twice. */
    int nextNumber() {
        return rows.select("select coalesce(max(z_number), 0) + 1 from store.closed_day", row -> row.getInt(1))
                .getFirst();
    }

    long turnstile() {
        return rows.turnstile();
    }

    void insert(ClosedDay closed, long version) {
        rows.update("insert into store.closed_day (business_day, z_number, closed_at, closed_by, journal_number, "
                + "journal_hash) values (?, ?, ?, ?, ?, ?)", closed.day(), closed.number(), closed.at(),
                closed.by().value(), closed.journalNumber(), closed.journalHash());
        last.afterCommit(transactions, version, Optional.of(closed));
    }

    private static ClosedDay read(ResultSet row) throws SQLException {
        return new ClosedDay(row.getObject(1, LocalDate.class), row.getInt(2),
                Objects.requireNonNull(Rows.instant(row, "closed_at")), new StaffId(row.getString(4)), row.getLong(5),
                row.getString(6));
    }
}
