package org.trivetpos.settlement.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.settlement.Check.Payment;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.RefundId;
import org.trivetpos.settlement.TenderId;

/** The rows of refunds. They are written once and never changed. */
final class RefundRows {

    private static final String INSERT = """
            insert into settlement.refund (id, check_id, refund_number, business_day, refunded_at, staff_id, staff_name,
                terminal_id, currency, reason_zh, reason_en, amount, tax)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_LINE = """
            insert into settlement.refund_line (refund_id, seq, line_id, name_zh, name_en, quantity, amount)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_PAYMENT = """
            insert into settlement.refund_payment (refund_id, seq, tender, name_zh, name_en, amount, counted,
                opens_drawer)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_CHECK = """
            select id, check_id, refund_number, business_day, refunded_at, staff_id, staff_name, terminal_id, currency,
                reason_zh, reason_en, amount, tax
            from settlement.refund where check_id = ? order by refund_number""";
    private static final String REOPENED = "insert into settlement.reopening (check_id, refund_id) values (?, ?)";
    private static final String REOPENING = "select refund_id from settlement.reopening where check_id = ?";
    private static final String LINES = """
            select line_id, name_zh, name_en, quantity, amount from settlement.refund_line where refund_id = ?
            order by seq""";
    private static final String PAYMENTS = """
            select tender, name_zh, name_en, amount, counted, opens_drawer from settlement.refund_payment
            where refund_id = ? order by seq""";

    void insert(Connection connection, Refund refund) throws SQLException {
        write(connection, INSERT, refund.id().value(), refund.check().value(), refund.number(), refund.businessDay(),
                refund.at().atOffset(ZoneOffset.UTC), refund.staff().value(), refund.staffName(),
                refund.terminal().value(), refund.amount().getCurrencyUnit().getCode(), refund.reason().zh(),
                refund.reason().en(), refund.amount().getAmountMinorLong(), refund.tax().getAmountMinorLong());
        int seq = 0;
        for (Refund.Line line : refund.lines()) {
            write(connection, INSERT_LINE, refund.id().value(), seq++, line.line().value(), line.name().zh(),
                    line.name().en(), line.quantity().thousandths(), line.amount().getAmountMinorLong());
        }
        seq = 0;
        for (Payment payment : refund.back()) {
            write(connection, INSERT_PAYMENT, refund.id().value(), seq++, payment.tender().value(),
                    payment.name().zh(), payment.name().en(), payment.received().getAmountMinorLong(),
                    payment.counted(), payment.opensDrawer());
        }
    }

    private static void write(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.executeUpdate();
        }
    }

    void reopened(Connection connection, Refund counter) throws SQLException {
        write(connection, REOPENED, counter.check().value(), counter.id().value());
    }

    boolean isReopened(Connection connection, CheckId check) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REOPENING)) {
            select.setString(1, check.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    List<Refund> of(Connection connection, CheckId check) throws SQLException {
        List<Refund> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OF_CHECK)) {
            select.setString(1, check.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(connection, row));
                }
            }
        }
        return found;
    }

    private static Refund read(Connection connection, ResultSet row) throws SQLException {
        String id = row.getString(1);
        CurrencyUnit currency = CurrencyUnit.of(row.getString(9));
        return new Refund(new RefundId(id), new CheckId(row.getString(2)), row.getInt(3),
                row.getObject(4, LocalDate.class), row.getObject(5, OffsetDateTime.class).toInstant(),
                new StaffId(row.getString(6)), row.getString(7), new TerminalId(row.getString(8)),
                new LocalText(row.getString(10), row.getString(11)), lines(connection, id, currency),
                Money.ofMinor(currency, row.getLong(12)), Money.ofMinor(currency, row.getLong(13)),
                payments(connection, id, currency));
    }

    private static List<Refund.Line> lines(Connection connection, String refund, CurrencyUnit currency)
            throws SQLException {
        List<Refund.Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            select.setString(1, refund);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new Refund.Line(new LineId(row.getString(1)),
                            new LocalText(row.getString(2), row.getString(3)), new Quantity(row.getLong(4)),
                            Money.ofMinor(currency, row.getLong(5))));
                }
            }
        }
        return lines;
    }

    private static List<Payment> payments(Connection connection, String refund, CurrencyUnit currency)
            throws SQLException {
        List<Payment> payments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PAYMENTS)) {
            select.setString(1, refund);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    payments.add(new Payment(new TenderId(row.getString(1)),
                            new LocalText(row.getString(2), row.getString(3)), Money.ofMinor(currency, row.getLong(4)),
                            Money.zero(currency), row.getBoolean(5), row.getBoolean(6)));
                }
            }
        }
        return payments;
    }
}
