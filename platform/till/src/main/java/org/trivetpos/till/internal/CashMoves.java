package org.trivetpos.till.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.CashMoved;
import org.trivetpos.till.ShiftId;

/** Pay-ins and pay-outs of shifts. */
final class CashMoves {

    private static final String INSERT =
            "insert into till.cash_moved (id, shift_id, amount, reason_zh, reason_en) values (?, ?, ?, ?, ?)";
    private static final String BY_REASON = """
            select reason_zh, reason_en, count(*), sum(amount * ?) from till.cash_moved
            where shift_id = ? and amount * ? > 0
            group by reason_zh, reason_en order by 4 desc, reason_zh, reason_en""";

    void insert(Connection connection, CashMoved moved) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, moved.movement());
            insert.setString(2, moved.shift().value());
            insert.setLong(3, moved.change().getAmountMinorLong());
            insert.setString(4, moved.reason().zh());
            insert.setString(5, moved.reason().en());
            insert.executeUpdate();
        }
    }

    Moved of(Connection connection, CurrencyUnit currency, ShiftId shift) throws SQLException {
        return new Moved(byReason(connection, currency, shift, 1), byReason(connection, currency, shift, -1));
    }

    private static List<Because> byReason(Connection connection, CurrencyUnit currency, ShiftId shift, int sign)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_REASON)) {
            select.setInt(1, sign);
            select.setString(2, shift.value());
            select.setInt(3, sign);
            List<Because> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Because(new LocalText(row.getString(1), row.getString(2)), row.getInt(3),
                            Money.ofMinor(currency, row.getLong(4))));
                }
            }
            return found;
        }
    }

    /** Both ways, by reason; amounts are positive. */
    record Moved(List<Because> in, List<Because> out) {

        /** What the drawer holds, with this in it and out of it. */
        Money appliedTo(Money held) {
            Money with = held;
            for (Because one : in) {
                with = with.plus(one.amount());
            }
            for (Because one : out) {
                with = with.minus(one.amount());
            }
            return with;
        }
    }
}
