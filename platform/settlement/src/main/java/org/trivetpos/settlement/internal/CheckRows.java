package org.trivetpos.settlement.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Check.Payment;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.TenderId;

/** The rows of settled checks. They are written once and never changed. */
final class CheckRows {

    private static final String INSERT = """
            insert into settlement.settled_check (id, order_id, order_number, receipt_number, business_day, settled_at,
                staff_id, staff_name, terminal_id, currency, due, tax, change_given)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_PAYMENT = """
            insert into settlement.payment (check_id, seq, tender, name_zh, name_en, received, change_given, counted,
                opens_drawer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            select c.id, c.order_id, c.order_number, c.receipt_number, c.business_day, c.settled_at, c.staff_id,
                c.staff_name, c.terminal_id, c.currency, c.due, c.tax, c.change_given,
                p.tender, p.name_zh, p.name_en, p.received, p.change_given, p.counted, p.opens_drawer
            from settlement.settled_check c left join settlement.payment p on p.check_id = c.id
            """;
    static final String BY_ID = SELECT + "where c.id = ? order by p.seq";
    static final String BY_ORDER = SELECT + "where c.order_id = ? order by c.settled_at desc, c.id desc, p.seq";
    static final String BY_DAY = SELECT + """
            where c.business_day = ? and c.receipt_number >
                (select coalesce(max(m.last_number), 0) from settlement.receipt_counter m where m.business_day = ?) - ?
            order by c.receipt_number desc, p.seq""";

    void insert(Connection connection, Check check) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(INSERT)) {
            row.setString(1, check.id().value());
            row.setString(2, check.order().value());
            row.setInt(3, check.orderNumber());
            row.setInt(4, check.receiptNumber());
            row.setObject(5, check.businessDay());
            row.setObject(6, check.at().atOffset(ZoneOffset.UTC));
            row.setString(7, check.staff().value());
            row.setString(8, check.staffName());
            row.setString(9, check.terminal().value());
            row.setString(10, check.due().getCurrencyUnit().getCode());
            row.setLong(11, minor(check.due()));
            row.setLong(12, minor(check.tax()));
            row.setLong(13, minor(check.change()));
            row.executeUpdate();
        }
        if (!check.payments().isEmpty()) {
            insertPayments(connection, check);
        }
    }

    private static void insertPayments(Connection connection, Check check) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(INSERT_PAYMENT)) {
            int seq = 0;
            for (Payment payment : check.payments()) {
                row.setString(1, check.id().value());
                row.setInt(2, seq++);
                row.setString(3, payment.tender().value());
                row.setString(4, payment.name().zh());
                row.setString(5, payment.name().en());
                row.setLong(6, minor(payment.received()));
                row.setLong(7, minor(payment.change()));
                row.setBoolean(8, payment.counted());
                row.setBoolean(9, payment.opensDrawer());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    List<Check> select(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                Map<String, Check> heads = new LinkedHashMap<>();
                Map<String, List<Payment>> payments = new LinkedHashMap<>();
                while (row.next()) {
                    String id = row.getString(1);
                    CurrencyUnit currency = CurrencyUnit.of(row.getString(10));
                    if (!heads.containsKey(id)) {
                        heads.put(id, head(row, currency));
                    }
                    if (row.getString(14) != null) {
                        payments.computeIfAbsent(id, unseen -> new ArrayList<>()).add(payment(row, currency));
                    }
                }
                return heads.entrySet().stream()
                        .map(head -> withPayments(head.getValue(), payments.getOrDefault(head.getKey(), List.of())))
                        .toList();
            }
        }
    }

    private static Check head(ResultSet row, CurrencyUnit currency) throws SQLException {
        return new Check(new CheckId(row.getString(1)), new OrderId(row.getString(2)), row.getInt(3), row.getInt(4),
                row.getObject(5, LocalDate.class), row.getObject(6, OffsetDateTime.class).toInstant(),
                new StaffId(row.getString(7)), row.getString(8), new TerminalId(row.getString(9)),
                Money.ofMinor(currency, row.getLong(11)), Money.ofMinor(currency, row.getLong(12)),
                Money.ofMinor(currency, row.getLong(13)), List.of());
    }

    private static Payment payment(ResultSet row, CurrencyUnit currency) throws SQLException {
        return new Payment(new TenderId(row.getString(14)), new LocalText(row.getString(15), row.getString(16)),
                Money.ofMinor(currency, row.getLong(17)), Money.ofMinor(currency, row.getLong(18)), row.getBoolean(19),
                row.getBoolean(20));
    }

    private static Check withPayments(Check head, List<Payment> payments) {
        return new Check(head.id(), head.order(), head.orderNumber(), head.receiptNumber(), head.businessDay(),
                head.at(), head.staff(), head.staffName(), head.terminal(), head.due(), head.tax(), head.change(),
                payments);
    }

    private static long minor(Money money) {
        return money.getAmountMinorLong();
    }
}
