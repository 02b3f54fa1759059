package org.trivetpos.settlement.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * Gapless numbers of a business day: one row that is counted up in the settling transaction. Whoever comes next waits
 * for that commit, so the number is asked for as late as the transaction can.
 */
final class ReceiptNumbers {

    private static final String COUNT =
            "update settlement.receipt_counter set last_number = last_number + 1 where business_day = ?";
    private static final String COUNT_ON_H2 = "select last_number from final table (" + COUNT + ")";
    private static final String COUNT_ON_POSTGRESQL = COUNT + " returning last_number";
    private static final String BEGIN =
            "insert into settlement.receipt_counter (business_day, last_number) values (?, 0)";

    int next(Connection connection, LocalDate day, Dialect dialect) throws SQLException {
        while (true) {
            try (PreparedStatement count = connection.prepareStatement(
                    dialect == Dialect.H2 ? COUNT_ON_H2 : COUNT_ON_POSTGRESQL)) {
                count.setObject(1, day);
                try (ResultSet row = count.executeQuery()) {
                    if (row.next()) {
                        return row.getInt(1);
                    }
                }
            }
            begin(connection, day);
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
