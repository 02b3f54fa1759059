package org.trivetpos.till.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Anchor;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftId;

/** The rows of shifts. */
final class ShiftRows {

    private static final String INSERT = """
            insert into till.shift (id, terminal_id, opened_by, opened_by_name, opened_at, business_day, currency,
                opening_float)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CLOSE =
            "update till.shift set closed_at = ?, counted = ?, journal_number = ?, journal_hash = ? where id = ?";
    private static final String SELECT = """
            select s.id, s.terminal_id, s.opened_by, s.opened_by_name, s.opened_at, s.business_day, s.currency,
                s.opening_float, s.closed_at, s.counted, s.journal_number, s.journal_hash
            from till.shift s
            """;
    static final String BY_ID = SELECT + "where s.id = ?";
    static final String RUNNING = SELECT + "join till.drawer d on d.shift_id = s.id where d.terminal_id = ?";
    static final String NEWEST = SELECT + "order by s.opened_at desc, s.id desc limit ?";
    static final String OF_DAYS = SELECT + "where s.business_day >= ? and s.business_day <= ? "
            + "order by s.opened_at desc, s.id desc limit 1000";
    static final String STILL_OPEN = SELECT + "where s.closed_at is null and s.business_day <= ? order by s.opened_at";
    static final String TO_REPORT = SELECT + "where s.reported_on is null and s.business_day <= ? "
            + "order by s.opened_at, s.id";
    static final String REPORTED = SELECT + "where s.reported_on = ? order by s.opened_at, s.id";
    private static final String REPORT = "update till.shift set reported_on = ? "
            + "where reported_on is null and closed_at is not null and business_day <= ?";

    void insert(Connection connection, Shift shift) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(INSERT)) {
            row.setString(1, shift.id().value());
            row.setString(2, shift.terminal().value());
            row.setString(3, shift.openedBy().value());
            row.setString(4, shift.openedByName());
            row.setObject(5, shift.openedAt().atOffset(ZoneOffset.UTC));
            row.setObject(6, shift.businessDay());
            row.setString(7, shift.openingFloat().getCurrencyUnit().getCode());
            row.setLong(8, shift.openingFloat().getAmountMinorLong());
            row.executeUpdate();
        }
    }

    void close(Connection connection, ShiftId shift, Instant at, Money counted, Anchor anchor) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(CLOSE)) {
            row.setObject(1, at.atOffset(ZoneOffset.UTC));
            row.setLong(2, counted.getAmountMinorLong());
            row.setLong(3, anchor.number());
            row.setString(4, anchor.hash());
            row.setString(5, shift.value());
            row.executeUpdate();
        }
    }

    int reported(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REPORT)) {
            update.setObject(1, day);
            update.setObject(2, day);
            return update.executeUpdate();
        }
    }

    List<Row> select(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(read(row));
                }
                return found;
            }
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(7));
        OffsetDateTime closed = row.getObject(9, OffsetDateTime.class);
        Shift shift = new Shift(new ShiftId(row.getString(1)), new TerminalId(row.getString(2)),
                new StaffId(row.getString(3)), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, LocalDate.class), Money.ofMinor(currency, row.getLong(8)),
                closed == null ? null : closed.toInstant());
        if (closed == null) {
            return new Row(shift, null);
        }
        return new Row(shift, new Count(Money.ofMinor(currency, row.getLong(10)), row.getLong(11), row.getString(12)));
    }

    /** A shift, with its count once it is closed. */
    record Row(Shift shift, @Nullable Count count) { }

    /** What was counted, and the head of the journal at that moment. */
    record Count(Money counted, long journalNumber, String journalHash) { }
}
