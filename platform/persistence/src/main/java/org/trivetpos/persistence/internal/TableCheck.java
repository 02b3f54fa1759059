package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Transactions.Dialect;

/** Reads tables to see whether they can be read: their ends after an unclean stop, or all of them. */
final class TableCheck {

    private static final int TAIL = 200;
    private static final int PAGE = 1_000;

    private final Connection connection;
    private final Dialect dialect;

    TableCheck(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The last rows of every table: where a crash leaves its mark. Null when they can be read. */
    @Nullable Refusal tails() throws SQLException {
        for (String table : tables()) {
            try {
                String order = dialect == Dialect.H2 ? " order by _rowid_ desc" : "";
                rows("select * from " + table + order + " limit " + TAIL, null);
            } catch (SQLException | RuntimeException damaged) {
                return Refusal.of("persistence.damaged-table", table);
            }
        }
        return null;
    }

    /** Every row of every table; stops when told to. Null when all can be read. */
    @Nullable Refusal everything(BooleanSupplier stopped) throws SQLException {
        for (String table : tables()) {
            try {
                if (dialect == Dialect.H2) {
                    walk(table, stopped);
                } else {
                    rows("select count(*) from " + table, null);
                }
            } catch (SQLException | RuntimeException damaged) {
                return stopped.getAsBoolean() ? null : Refusal.of("persistence.damaged-table", table);
            }
        }
        return null;
    }

    private void walk(String table, BooleanSupplier stopped) throws SQLException {
        long last = Long.MIN_VALUE;
        long next = rows("select _rowid_, t.* from " + table + " t where _rowid_ >= ? order by _rowid_ limit " + PAGE,
                last);
        while (next != last && !stopped.getAsBoolean()) {
            last = next;
            next = rows("select _rowid_, t.* from " + table + " t where _rowid_ > ? order by _rowid_ limit " + PAGE,
                    last);
        }
    }

    /** Reads every column; the first column of the last row, or what was given when there is none. */
    private long rows(String sql, @Nullable Long from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (from != null) {
                select.setLong(1, from);
            }
            long last = from == null ? 0 : from;
            try (ResultSet row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 2; column <= columns; column++) {
                        row.getString(column);
                    }
                    last = from == null ? 0 : row.getLong(1);
                }
            }
            return last;
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select table_schema, table_name"
                + " from information_schema.tables where table_type = 'BASE TABLE'"
                + " and lower(table_schema) not in ('information_schema', 'pg_catalog') order by 1, 2");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                tables.add("\"" + row.getString(1) + "\".\"" + row.getString(2) + "\"");
            }
        }
        return tables;
    }
}
