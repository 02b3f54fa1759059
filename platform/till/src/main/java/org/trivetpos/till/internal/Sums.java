package org.trivetpos.till.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.till.Breakdown;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.Breakdown.TaxTotal;
import org.trivetpos.till.ShiftId;
import org.trivetpos.till.ShiftReport.TenderTotal;

/** Adds up what was booked, of a shift or of a business day. */
final class Sums {

    private static final String SALES = """
            select count(*), coalesce(sum(due), 0), coalesce(sum(tax), 0), coalesce(sum(list_value), 0),
                coalesce(min(receipt_number), 0), coalesce(max(receipt_number), 0)
            from till.sale where\s""";
    private static final String REFUNDS =
            "select count(*), coalesce(sum(amount), 0), coalesce(sum(tax), 0) from till.refund where ";
    private static final String TAKINGS = """
            select tender, max(name_zh), max(name_en), counted, count(*), sum(amount) from till.taking where\s""";
    private static final String BY_TENDER = " group by tender, counted order by counted desc, tender";
    private static final String TAXES = """
            select percent, sum(amount), sum(tax) from (
                select tax_percent as percent, due as amount, tax from till.sale where %1$s union all
                select tax_percent, -amount, -tax from till.refund where %1$s) as taxed
            group by percent order by percent""";
    private static final String REDUCTIONS = """
            select reason_zh, reason_en, sum(times), sum(amount) from till.reduction where %s and kind = ?
            group by reason_zh, reason_en order by sum(amount) desc, reason_zh, reason_en""";
    private static final String REASONS = """
            select reason_zh, reason_en, count(*), sum(amount) from till.refund where %s
            group by reason_zh, reason_en order by sum(amount) desc, reason_zh, reason_en""";

    private final Connection connection;
    private final CurrencyUnit currency;
    private final String where;
    private final Object value;

    private Sums(Connection connection, CurrencyUnit currency, String where, Object value) {
        this.connection = connection;
        this.currency = currency;
        this.where = where;
        this.value = value;
    }

    static Totals of(Connection connection, CurrencyUnit currency, ShiftId shift) throws SQLException {
        return new Sums(connection, currency, "shift_id = ?", shift.value()).totals();
    }

    static Totals of(Connection connection, CurrencyUnit currency, LocalDate day) throws SQLException {
        return new Sums(connection, currency, "business_day = ?", day).totals();
    }

    /**
     * Sums of a shift or day.
     *
     * @param tax     in the sales, less that in the refunds
     * @param counted what of it lies in drawers, floats not included
     */
    record Totals(int checks, Money sales, Money tax, List<TenderTotal> tenders, Money counted, int refunds,
            Money refunded, Breakdown breakdown) { }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Sales(int count, Money amount, Money tax, Money list, int first, int last) { }

    private record Refunds(int count, Money amount, Money tax) { }

    private record Taken(TenderTotal total, boolean counted) { }

    private Totals totals() throws SQLException {
        Sales sales = rows(SALES + where, row -> new Sales(row.getInt(1), money(row, 2), money(row, 3),
                money(row, 4), row.getInt(5), row.getInt(6)), value).getFirst();
        Refunds refunds = rows(REFUNDS + where, row -> new Refunds(row.getInt(1), money(row, 2), money(row, 3)),
                value).getFirst();
        List<Taken> taken = rows(TAKINGS + where + BY_TENDER, row -> new Taken(new TenderTotal(row.getString(1),
                new LocalText(row.getString(2), row.getString(3)), row.getInt(5), money(row, 6)), row.getBoolean(4)),
                value);
        Money counted = taken.stream().filter(Taken::counted).map(one -> one.total().amount())
                .reduce(Money.zero(currency), Money::plus);
        List<TaxTotal> taxes = rows(TAXES.formatted(where),
                row -> new TaxTotal(row.getInt(1), money(row, 2), money(row, 3)), value, value);
        Breakdown breakdown = new Breakdown(sales.first(), sales.last(), sales.list(), taxes,
                reductions(Reductions.Kind.DISCOUNT), reductions(Reductions.Kind.COMP),
                reductions(Reductions.Kind.RULE), rows(REASONS.formatted(where), this::because, value), List.of());
        return new Totals(sales.count(), sales.amount(), sales.tax().minus(refunds.tax()),
                taken.stream().map(Taken::total).toList(), counted, refunds.count(), refunds.amount(), breakdown);
    }

    private List<Because> reductions(Reductions.Kind kind) throws SQLException {
        return rows(REDUCTIONS.formatted(where), this::because, value, kind.name());
    }

    private Because because(ResultSet row) throws SQLException {
        return new Because(new LocalText(row.getString(1), row.getString(2)), row.getInt(3), money(row, 4));
    }

    private Money money(ResultSet row, int column) throws SQLException {
        return Money.ofMinor(currency, row.getLong(column));
    }

    private <T> List<T> rows(String query, Row<T> reader, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.of(row));
                }
            }
            return found;
        }
    }
}
