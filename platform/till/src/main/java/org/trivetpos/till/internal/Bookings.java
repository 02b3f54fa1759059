package org.trivetpos.till.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.till.ShiftId;

/**
 * What was taken and given back: a row for each sale, for each of its payments, net of change, and for each reason for
 * which something was taken off. Never changed afterwards; {@link Sums} adds it up.
 */
final class Bookings {

    private static final String SALE = """
            insert into till.sale (check_id, shift_id, due, tax, business_day, receipt_number, list_value, tax_percent)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String TAKING = """
            insert into till.taking (check_id, seq, shift_id, tender, name_zh, name_en, counted, amount, business_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REDUCTION = """
            insert into till.reduction (check_id, seq, shift_id, business_day, kind, reason_zh, reason_en, times,
                amount)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REFUND = """
            insert into till.refund (refund_id, shift_id, amount, tax, business_day, reason_zh, reason_en, tax_percent)
            values (?, ?, ?, ?, ?, ?, ?, coalesce((select s.tax_percent from till.sale s where s.check_id = ?), 0))""";

    /** A sale beside its check: what it would have cost, at which rate it is taxed, and what was taken off. */
    record Sale(long listValue, int taxPercent, List<Reductions.Reduction> reductions) { }

    void book(Connection connection, @Nullable ShiftId shift, Check check, Sale beside) throws SQLException {
        String shiftId = shift == null ? null : shift.value();
        try (PreparedStatement sale = connection.prepareStatement(SALE)) {
            sale.setString(1, check.id().value());
            sale.setString(2, shiftId);
            sale.setLong(3, check.due().getAmountMinorLong());
            sale.setLong(4, check.tax().getAmountMinorLong());
            sale.setObject(5, check.businessDay());
            sale.setInt(6, check.receiptNumber());
            sale.setLong(7, beside.listValue());
            sale.setInt(8, beside.taxPercent());
            sale.executeUpdate();
        }
        takings(connection, new Of(check.id().value(), shiftId, check.businessDay()), check.payments(), 1);
        reductions(connection, new Of(check.id().value(), shiftId, check.businessDay()), beside.reductions());
    }

    /** What a row belongs to. */
    private record Of(String id, @Nullable String shift, LocalDate day) { }

    private static void takings(Connection connection, Of of, List<Check.Payment> payments, int sign)
            throws SQLException {
        if (payments.isEmpty()) {
            return;
        }
        try (PreparedStatement taking = connection.prepareStatement(TAKING)) {
            int seq = 0;
            for (Check.Payment payment : payments) {
                taking.setString(1, of.id());
                taking.setInt(2, seq++);
                taking.setString(3, of.shift());
                taking.setString(4, payment.tender().value());
                taking.setString(5, payment.name().zh());
                taking.setString(6, payment.name().en());
                taking.setBoolean(7, payment.counted());
                taking.setLong(8, sign * payment.net().getAmountMinorLong());
                taking.setObject(9, of.day());
                taking.addBatch();
            }
            taking.executeBatch();
        }
    }

    private static void reductions(Connection connection, Of of, List<Reductions.Reduction> reductions)
            throws SQLException {
        if (reductions.isEmpty()) {
            return;
        }
        try (PreparedStatement row = connection.prepareStatement(REDUCTION)) {
            int seq = 0;
            for (Reductions.Reduction reduction : reductions) {
                row.setString(1, of.id());
                row.setInt(2, seq++);
                row.setString(3, of.shift());
                row.setObject(4, of.day());
                row.setString(5, reduction.kind().name());
                row.setString(6, reduction.reason().zh());
                row.setString(7, reduction.reason().en());
                row.setInt(8, reduction.times());
                row.setLong(9, reduction.amount().getAmountMinorLong());
                row.addBatch();
            }
            row.executeBatch();
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
            given.setObject(5, refund.businessDay());
            given.setString(6, refund.reason().zh());
            given.setString(7, refund.reason().en());
            given.setString(8, refund.check().value());
            given.executeUpdate();
        }
        takings(connection, new Of(refund.id().value(), shiftId, refund.businessDay()), refund.back(), -1);
    }
}
