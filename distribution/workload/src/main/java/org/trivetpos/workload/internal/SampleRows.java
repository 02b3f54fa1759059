package org.trivetpos.workload.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows that a real sale left in one table, as the pattern of many. */
record SampleRows(String table, List<String> columns, List<List<@Nullable Object>> rows) {

    /** Reads them; {@code where} has one parameter. */
    static SampleRows of(Connection connection, String table, String where, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from " + table + " where " + where)) {
            select.setString(1, value);
            try (ResultSet found = select.executeQuery()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    columns.add(found.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
                }
                List<List<@Nullable Object>> rows = new ArrayList<>();
                while (found.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int column = 1; column <= columns.size(); column++) {
                        row.add(found.getObject(column));
                    }
                    rows.add(row);
                }
                return new SampleRows(table, columns, rows);
            }
        }
    }

    String insert() {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size() - 1) + ")";
    }

    @Nullable Object value(int row, String column) {
        return rows.get(row).get(columns.indexOf(column));
    }
}
