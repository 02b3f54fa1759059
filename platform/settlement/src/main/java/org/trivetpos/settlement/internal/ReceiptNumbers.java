package org.trivetpos.settlement.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * Gapless numbers of a business day: one row that is counted up in the settling transaction. Whoever comes next waits
 * for that commit, so the number is asked for as late as the transaction can. Closing the day closes the row: a sale
 * that read the day a moment before finds it closed, and is taken again on the next day.
 */
final class ReceiptNumbers {

    private static final String COUNT =
            "update settlement.receipt_counter set last_number = last_number + ? where business_day = ? and not closed";
    private static final String COUNT_ON_H2 = "select last_number from final table (" + COUNT + ")";
    private static final String COUNT_ON_POSTGRESQL = COUNT + " returning last_number";
    private static final String BEGIN =
            "insert into settlement.receipt_counter (business_day, last_number) values (?, 0)";
    private static final String CLOSED =
            "select closed from settlement.receipt_counter where business_day = ?";
    private static final String CLOSE = "update settlement.receipt_counter set closed = true where business_day = ?";

    /** The next number of that day, which is then held open until the commit. */
    int next(Connection connection, LocalDate day, Dialect dialect) throws SQLException {
        return counted(connection, day, dialect, 1);
    }

    /** Holds the day open until the commit, for what needs no number. */
    void hold(Connection connection, LocalDate day, Dialect dialect) throws SQLException {
        counted(connection, day, dialect, 0);
    }

    private int counted(Connection connection, LocalDate day, Dialect dialect, int by) throws SQLException {
        while (true) {
            try (PreparedStatement count = connection.prepareStatement(
                    dialect == Dialect.H2 ? COUNT_ON_H2 : COUNT_ON_POSTGRESQL)) {
                count.setInt(1, by);
                count.setObject(2, day);
                try (ResultSet row = count.executeQuery()) {
                    if (row.next()) {
                        return row.getInt(1);
                    }
                }
            }
            begin(connection, day);
            refuseClosed(connection, day);
        }
    }

    private static void refuseClosed(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CLOSED)) {
            select.setObject(1, day);
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    throw Refusal.of("settlement.day-closed", day.toString()).asException();
                }
            }
        }
    }

    /** Waits for the sales of that day that are under way, and lets no other in. */
    void close(Connection connection, LocalDate day) throws SQLException {
        begin(connection, day);
        try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
            close.setObject(1, day);
            close.executeUpdate();
        }
    }

    /** The first sale of a day makes its row; of two that come together one finds it made. */
    private static void begin(Connection connection, LocalDate day) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, day);
            begin.executeUpdate();
            connection.releaseSavepoint(before);
        } catch (SQLException failure) {
            if (failure.getSQLState() == null || !failure.getSQLState().startsWith("23")) {
                throw failure;
            }
            connection.rollback(before);
        }
    }
}
