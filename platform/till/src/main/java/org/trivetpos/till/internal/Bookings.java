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
import org.trivetpos.settlement.Refund;
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
    private static final String REFUND =
            "insert into till.refund (refund_id, shift_id, amount, tax) values (?, ?, ?, ?)";
    private static final String REFUNDS =
            "select count(*), coalesce(sum(amount), 0), coalesce(sum(tax), 0) from till.refund where shift_id = ?";
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
        takings(connection, check.id().value(), shiftId, check.payments(), 1);
    }

    private static void takings(Connection connection, String of, @Nullable String shift,
            List<Check.Payment> payments, int sign) throws SQLException {
        if (payments.isEmpty()) {
            return;
        }
        try (PreparedStatement taking = connection.prepareStatement(TAKING)) {
            int seq = 0;
            for (Check.Payment payment : payments) {
                taking.setString(1, of);
                taking.setInt(2, seq++);
                taking.setString(3, shift);
                taking.setString(4, payment.tender().value());
                taking.setString(5, payment.name().zh());
                taking.setString(6, payment.name().en());
                taking.setBoolean(7, payment.counted());
                taking.setLong(8, sign * payment.net().getAmountMinorLong());
                taking.addBatch();
            }
            taking.executeBatch();
        }
    }

    /** What was given back: takings below zero. */
    void giveBack(Connection connection, @Nullable ShiftId shift, Refund refund) throws SQLException {
        String shiftId = shift == null ? null : shift.value();
        try (PreparedStatement given = connection.prepareStatement(REFUND)) {
            given.setString(1, refund.id().value());
            given.setString(2, shiftId);
            given.setLong(3, refund.amount().getAmountMinorLong());
            given.setLong(4, refund.tax().getAmountMinorLong());
            given.executeUpdate();
        }
        takings(connection, refund.id().value(), shiftId, refund.back(), -1);
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
        Sum sales = sum(connection, SALES, shift, currency);
        Sum refunds = sum(connection, REFUNDS, shift, currency);
        return new Totals(sales.count(), sales.amount(), sales.tax().minus(refunds.tax()), tenders, counted,
                refunds.count(), refunds.amount());
    }

    private static Sum sum(Connection connection, String query, ShiftId shift, CurrencyUnit currency)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, shift.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Sum(row.getInt(1), Money.ofMinor(currency, row.getLong(2)),
                        Money.ofMinor(currency, row.getLong(3)));
            }
        }
    }

    private record Sum(int count, Money amount, Money tax) { }

    /**
     * Sums of a shift.
     *
     * @param tax     in the sales, less that in the refunds
     * @param counted what of it lies in the drawer, float not included
     */
    record Totals(int checks, Money sales, Money tax, List<TenderTotal> tenders, Money counted, int refunds,
            Money refunded) { }
}
