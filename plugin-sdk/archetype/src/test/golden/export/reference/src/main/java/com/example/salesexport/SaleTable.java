package com.example.salesexport;

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
import org.trivetpos.kernel.Quantity;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.reporting.BusinessPeriod;

/** Sales as rows, on the connection of the running transaction. Works on H2 and on PostgreSQL. */
@Component(service = Sales.class)
public final class SaleTable implements Sales {

    private static final String TABLE = "sales_export.sold_dish";

    private final Transactions transactions;

    /** @param unit is there when the migrations have been run */
    @Activate
    public SaleTable(@Reference Transactions transactions,
            @Reference(target = "(schema=sales_export)") EntityUnit unit) {
        this.transactions = transactions;
    }

    @Override
    public void add(long journalNumber, List<Sale> lines) {
        try (PreparedStatement insert = transactions.connection().prepareStatement("insert into " + TABLE
                + " (journal_number, line, business_day, receipt_number, dish, thousandths, currency, minor) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int line = 0; line < lines.size(); line++) {
                Sale sale = lines.get(line);
                insert.setLong(1, journalNumber);
                insert.setInt(2, line);
                insert.setObject(3, sale.day());
                insert.setInt(4, sale.receipt());
                insert.setString(5, sale.dish());
                insert.setLong(6, sale.quantity().thousandths());
                insert.setString(7, sale.takings().getCurrencyUnit().getCode());
                insert.setLong(8, sale.takings().getAmountMinorLong());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(TABLE + " cannot be written", failure);
        }
    }

    @Override
    public List<Sale> of(BusinessPeriod period) {
        String sql = "select business_day, receipt_number, dish, thousandths, currency, minor from " + TABLE
                + " where business_day between ? and ? order by journal_number, line";
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

    private static List<Sale> rows(PreparedStatement select) throws SQLException {
        List<Sale> sales = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                sales.add(new Sale(row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3),
                        new Quantity(row.getLong(4)),
                        Money.ofMinor(CurrencyUnit.of(row.getString(5)), row.getLong(6))));
            }
        }
        return sales;
    }
}
