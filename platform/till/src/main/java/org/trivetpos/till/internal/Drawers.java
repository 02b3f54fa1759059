package org.trivetpos.till.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.till.DrawerOpened;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftId;

/**
 * Which shift runs on a terminal: one row while it runs. Whoever books to the shift or closes it locks that row, so
 * that nothing is booked behind a count; sales of different terminals never wait for each other.
 */
final class Drawers {

    private static final String RUNNING = "select d.shift_id, d.currency from ";
    private static final String LOCK_ON_POSTGRESQL = RUNNING + "till.drawer d where d.terminal_id = ? for update";
    /** A change that changes nothing locks as well, and H2 keeps its plan, which it does not of a select for update. */
    private static final String LOCK_ON_H2 = RUNNING
            + "final table (update till.drawer set currency = currency where terminal_id = ?) d";
    private static final String PUT = "insert into till.drawer (terminal_id, shift_id, currency) values (?, ?, ?)";
    private static final String OPENED =
            "insert into till.drawer_opening (id, shift_id, terminal_id, opened_at) values (?, ?, ?, ?)";
    private static final String OPENINGS = "select count(*) from till.drawer_opening where shift_id = ?";
    private static final String TAKE_AWAY = "delete from till.drawer where terminal_id = ?";

    /** The running shift, locked until the commit. */
    Optional<Drawer> lock(Transactions transactions, TerminalId terminal) throws SQLException {
        boolean h2 = transactions.dialect() == Transactions.Dialect.H2;
        try (PreparedStatement lock = transactions.connection()
                .prepareStatement(h2 ? LOCK_ON_H2 : LOCK_ON_POSTGRESQL)) {
            lock.setString(1, terminal.value());
            try (ResultSet row = lock.executeQuery()) {
                return row.next()
                        ? Optional.of(new Drawer(new ShiftId(row.getString(1)), CurrencyUnit.of(row.getString(2))))
                        : Optional.empty();
            }
        }
    }

    void put(Connection connection, Shift shift) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, shift.terminal().value());
            put.setString(2, shift.id().value());
            put.setString(3, shift.openingFloat().getCurrencyUnit().getCode());
            put.executeUpdate();
        }
    }

    void takeAway(Connection connection, TerminalId terminal) throws SQLException {
        try (PreparedStatement away = connection.prepareStatement(TAKE_AWAY)) {
            away.setString(1, terminal.value());
            away.executeUpdate();
        }
    }

    /** It was opened without a sale. */
    void opened(Connection connection, DrawerOpened opening) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(OPENED)) {
            row.setString(1, opening.opening());
            row.setString(2, opening.shift() == null ? null : opening.shift().value());
            row.setString(3, opening.terminal().value());
            row.setObject(4, opening.at().atOffset(ZoneOffset.UTC));
            row.executeUpdate();
        }
    }

    int openings(Connection connection, ShiftId shift) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(OPENINGS)) {
            count.setString(1, shift.value());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** A running shift. */
    record Drawer(ShiftId shift, CurrencyUnit currency) { }
}
