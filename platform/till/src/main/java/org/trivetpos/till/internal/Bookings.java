package org.trivetpos.till.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.Check;
import org.trivetpos.till.ShiftId;
import org.trivetpos.till.ShiftReport.TenderTotal;

/** What was taken: a row for each sale and for each of its payments, net of change. Never changed afterwards. */
final class Bookings {

    private static final String SALE = "insert into till.sale (check_id, shift_id, due, tax) values (?, ?, ?, ?)";
    private static final String TAKING = """
            insert into till.taking (check_id, seq, shift_id, tender, name_zh, name_en, counted, amount)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SALES =
            "select count(*), coalesce(sum(due), 0), coalesce(sum(tax), 0) from till.sale where shift_id = ?";
    private static final String TAKINGS = """
            select tender, max(name_zh), max(name_en), counted, count(*), sum(amount) from till.taking
            where shift_id = ? group by tender, counted order by counted desc, tender""";

    void book(Connection connection, @Nullable ShiftId shift, Check check) throws SQLException {
        String shiftId = shift == null ? null : shift.value();
        try (PreparedStatement sale = connection.prepareStatement(SALE)) {
            sale.setString(1, check.id().value());
            sale.setString(2, shiftId);
            sale.setLong(3, check.due().getAmountMinorLong());
            sale.setLong(4, check.tax().getAmountMinorLong());
            sale.executeUpdate();
        }
        if (check.payments().isEmpty()) {
            return;
        }
        try (PreparedStatement taking = connection.prepareStatement(TAKING)) {
            int seq = 0;
            for (Check.Payment payment : check.payments()) {
                taking.setString(1, check.id().value());
                taking.setInt(2, seq++);
                taking.setString(3, shiftId);
                taking.setString(4, payment.tender().value());
                taking.setString(5, payment.name().zh());
                taking.setString(6, payment.name().en());
                taking.setBoolean(7, payment.counted());
                taking.setLong(8, payment.net().getAmountMinorLong());
                taking.addBatch();
            }
            taking.executeBatch();
        }
    }

    Totals totals(Connection connection, ShiftId shift, CurrencyUnit currency) throws SQLException {
        List<TenderTotal> tenders = new ArrayList<>();
        Money counted = Money.zero(currency);
        try (PreparedStatement takings = connection.prepareStatement(TAKINGS)) {
            takings.setString(1, shift.value());
            try (ResultSet row = takings.executeQuery()) {
                while (row.next()) {
                    Money amount = Money.ofMinor(currency, row.getLong(6));
                    tenders.add(new TenderTotal(row.getString(1), new LocalText(row.getString(2), row.getString(3)),
                            row.getInt(5), amount));
                    counted = row.getBoolean(4) ? counted.plus(amount) : counted;
                }
            }
        }
        try (PreparedStatement sales = connection.prepareStatement(SALES)) {
            sales.setString(1, shift.value());
            try (ResultSet row = sales.executeQuery()) {
                row.next();
                return new Totals(row.getInt(1), Money.ofMinor(currency, row.getLong(2)),
                        Money.ofMinor(currency, row.getLong(3)), tenders, counted);
            }
        }
    }

    /**
     * Sums of a shift.
     *
     * @param counted what of it lies in the drawer, float not included
     */
    record Totals(int checks, Money sales, Money tax, List<TenderTotal> tenders, Money counted) { }
}
