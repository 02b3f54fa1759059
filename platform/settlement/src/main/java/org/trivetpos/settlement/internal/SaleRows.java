package org.trivetpos.settlement.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.PastSale;
import org.trivetpos.settlement.SaleQuery.Place;

/**
 * The rows of sales that are looked for. What is asked by words or the hour starts from the words, which lie together;
 * all else from the checks, whose words may not be there yet.
 */
final class SaleRows {

    private static final String COLUMNS = """
            select c.id, c.order_id, c.order_number, c.receipt_number, c.business_day, c.settled_at, c.staff_name,
                c.terminal_id, c.currency, c.due, w.dishes_zh, w.dishes_en
            """;
    private static final String CHECKS = COLUMNS + """
            from settlement.settled_check c left join settlement.sale_words w
                on w.business_day = c.business_day and w.receipt_number = c.receipt_number
            where c.business_day between ? and ?""";
    private static final String WORDS = COLUMNS + """
            from settlement.sale_words w join settlement.settled_check c
                on c.business_day = w.business_day and c.receipt_number = w.receipt_number
            where w.business_day between ? and ?""";

    private final boolean words;
    private final StringBuilder statement;
    private final List<Object> values = new ArrayList<>();

    private SaleRows(boolean words, LocalDate from, LocalDate to) {
        this.words = words;
        this.statement = new StringBuilder(words ? WORDS : CHECKS);
        values.add(from);
        values.add(to);
    }

    static SaleRows ofChecks(LocalDate from, LocalDate to) {
        return new SaleRows(false, from, to);
    }

    static SaleRows ofWords(LocalDate from, LocalDate to) {
        return new SaleRows(true, from, to);
    }

    /** {@code c} are the checks, {@code w} their words. */
    SaleRows and(String condition, Object... its) {
        statement.append(" and (").append(condition).append(')');
        Collections.addAll(values, its);
        return this;
    }

    /** At most so many, newest first, behind that place. */
    List<PastSale> select(Connection connection, @Nullable Place after, int most) throws SQLException {
        String first = words ? "w" : "c";
        if (after != null) {
            and(first + ".business_day < ? or " + first + ".receipt_number < ?", after.day(), after.receiptNumber());
            values.set(1, after.day().isBefore((LocalDate) values.get(1)) ? after.day() : values.get(1));
        }
        statement.append(" order by ").append(first).append(".business_day desc, ").append(first)
                .append(".receipt_number desc limit ?");
        values.add(most);
        try (PreparedStatement select = connection.prepareStatement(statement.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                List<PastSale> found = new ArrayList<>();
                while (row.next()) {
                    found.add(read(row));
                }
                return found;
            }
        }
    }

    private static PastSale read(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(9));
        String zh = row.getString(11);
        return new PastSale(new CheckId(row.getString(1)), new OrderId(row.getString(2)), row.getInt(3),
                row.getInt(4), row.getObject(5, LocalDate.class), row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7), new TerminalId(row.getString(8)), Money.ofMinor(currency, row.getLong(10)),
                Money.zero(currency), false, zh == null ? LocalText.same("") : new LocalText(zh, row.getString(12)));
    }

    /** The same with what was given back of each, and whether it was taken back. */
    static List<PastSale> withRefunds(Connection connection, List<PastSale> sales) throws SQLException {
        if (sales.isEmpty()) {
            return sales;
        }
        Map<String, Long> refunds = new HashMap<>();
        Set<String> reopened = new HashSet<>();
        String given = "select r.check_id, sum(r.amount), count(o.check_id) from settlement.refund r "
                + "left join settlement.reopening o on o.check_id = r.check_id where r.check_id in (?"
                + ", ?".repeat(sales.size() - 1) + ") group by r.check_id";
        try (PreparedStatement select = connection.prepareStatement(given)) {
            for (int i = 0; i < sales.size(); i++) {
                select.setString(i + 1, sales.get(i).check().value());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    refunds.put(row.getString(1), row.getLong(2));
                    if (row.getInt(3) > 0) {
                        reopened.add(row.getString(1));
                    }
                }
            }
        }
        return sales.stream().map(sale -> with(sale, refunds.getOrDefault(sale.check().value(), 0L),
                reopened.contains(sale.check().value()))).toList();
    }

    private static PastSale with(PastSale sale, long refunded, boolean reopened) {
        return new PastSale(sale.check(), sale.order(), sale.orderNumber(), sale.receiptNumber(), sale.businessDay(),
                sale.at(), sale.staffName(), sale.terminal(), sale.due(),
                Money.ofMinor(sale.due().getCurrencyUnit(), refunded), reopened, sale.dishes());
    }
}
