package com.example.takingsbyhour;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** The sums as rows, on the connection of the running transaction. Works on H2 and on PostgreSQL. */
@Component(service = Hours.class)
public final class HourTable implements Hours {

    private static final String TABLE = "takings_by_hour.trading_hour";

    private final Transactions transactions;

    /** @param unit is there when the migrations have been run */
    @Activate
    public HourTable(@Reference Transactions transactions,
            @Reference(target = "(schema=takings_by_hour)") EntityUnit unit) {
        this.transactions = transactions;
    }

    @Override
    public void add(LocalDate day, int hour, Money due) {
        String more = "update " + TABLE + " set checks = checks + 1, minor = minor + ? "
                + "where business_day = ? and hour_of_day = ? and currency = ?";
        String first = "insert into " + TABLE + " (minor, business_day, hour_of_day, currency, checks) "
                + "values (?, ?, ?, ?, 1)";
        if (change(more, day, hour, due) == 0) {
            change(first, day, hour, due);
        }
    }

    private int change(String sql, LocalDate day, int hour, Money due) {
        try (PreparedStatement change = transactions.connection().prepareStatement(sql)) {
            change.setLong(1, due.getAmountMinorLong());
            change.setObject(2, day);
            change.setInt(3, hour);
            change.setString(4, due.getCurrencyUnit().getCode());
            return change.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(TABLE + " cannot be written", failure);
        }
    }

    @Override
    public List<Hour> of(BusinessPeriod period) {
        String sql = "select hour_of_day, sum(checks), currency, sum(minor) from " + TABLE
                + " where business_day between ? and ? group by hour_of_day, currency order by 1, 3";
        return transactions.call(() -> {
            try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
                select.setObject(1, period.first());
                select.setObject(2, period.last());
                return rows(select);
            } catch (SQLException failure) {
                throw new IllegalStateException(TABLE + " cannot be read", failure);
            }
        });
    }

    private static List<Hour> rows(PreparedStatement select) throws SQLException {
        List<Hour> hours = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                hours.add(new Hour(row.getInt(1), row.getInt(2),
                        Money.ofMinor(CurrencyUnit.of(row.getString(3)), row.getLong(4))));
            }
        }
        return hours;
    }
}
