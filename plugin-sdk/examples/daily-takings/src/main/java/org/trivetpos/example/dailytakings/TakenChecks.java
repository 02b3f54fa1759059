package org.trivetpos.example.dailytakings;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.settlement.Check;

/** The checks of this plugin's own table. Works on H2 and on PostgreSQL. Thread-safe. */
@Component(service = TakenChecks.class)
public final class TakenChecks {

    private static final String TABLE = "daily_takings.taken_check";

    private final Transactions transactions;

    /** @param unit is there when the migrations have been run */
    @Activate
    public TakenChecks(@Reference Transactions transactions,
            @Reference(target = "(schema=daily_takings)") EntityUnit unit) {
        this.transactions = transactions;
    }

    /** One business day. */
    record Day(LocalDate day, int checks, Money takings, Money tax) { }

    /** One settled check. */
    record Taken(LocalDate day, int receipt, Instant at, Money due, Money tax) { }

    /** In the running transaction. */
    void add(long number, Check check) {
        try (PreparedStatement insert = transactions.connection().prepareStatement("insert into " + TABLE
                + " (journal_number, business_day, receipt_number, settled_at, currency, due, tax) "
                + "values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setObject(2, check.businessDay());
            insert.setInt(3, check.receiptNumber());
            insert.setObject(4, check.at().atOffset(ZoneOffset.UTC));
            insert.setString(5, check.due().getCurrencyUnit().getCode());
            insert.setLong(6, check.due().getAmountMinorLong());
            insert.setLong(7, check.tax().getAmountMinorLong());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(TABLE + " cannot be written", failure);
        }
    }

    /** Days on which somebody paid, in order. */
    List<Day> days(BusinessPeriod period) {
        return rows("select business_day, currency, count(*), sum(due), sum(tax) from " + TABLE
                + " where business_day between ? and ? group by business_day, currency order by 1, 2", period,
                row -> new Day(row.getObject(1, LocalDate.class), row.getInt(3),
                        money(row.getString(2), row.getLong(4)), money(row.getString(2), row.getLong(5))));
    }

    /** In the order in which they were settled. */
    List<Taken> checks(BusinessPeriod period) {
        return rows("select business_day, receipt_number, settled_at, currency, due, tax from " + TABLE
                + " where business_day between ? and ? order by journal_number", period,
                row -> new Taken(row.getObject(1, LocalDate.class), row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(), money(row.getString(4), row.getLong(5)),
                        money(row.getString(4), row.getLong(6))));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, BusinessPeriod period, Reader<T> reader) {
        return transactions.call(() -> {
            try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
                select.setObject(1, period.first());
                select.setObject(2, period.last());
                List<T> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(reader.read(row));
                    }
                }
                return found;
            } catch (SQLException failure) {
                throw new IllegalStateException(TABLE + " cannot be read", failure);
            }
        });
    }

    private static Money money(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
