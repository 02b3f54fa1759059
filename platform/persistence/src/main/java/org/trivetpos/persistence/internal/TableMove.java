package org.trivetpos.persistence.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One table on its way from H2 to PostgreSQL: its rows are copied by the kinds of their columns, and read again on both
 * sides. Rows are equal if what a program reads of them is.
 */
final class TableMove {

    private static final int BATCH = 500;
    private static final int NUMBER_BYTES = 8;

    private final String schema;
    private final String table;
    private final String fromName;
    private final String toName;
    private final List<String> from = new ArrayList<>();
    private final List<String> to = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    /** How many rows, and the sum of the hashes of all of them: their order does not matter. */
    record Figures(long rows, long sum) { }

    /** @param target as PostgreSQL spells its columns that are not generated */
    TableMove(Connection h2, String schema, String table, List<String> target) throws SQLException {
        this.schema = schema;
        this.table = table;
        this.fromName = quoted(SchemaFacts.stored(schema, org.trivetpos.persistence.Transactions.Dialect.H2)) + "."
                + quoted(table);
        this.toName = quoted(schema) + "." + quoted(table.toLowerCase(Locale.ROOT));
        try (Statement statement = h2.createStatement();
                ResultSet nothing = statement.executeQuery("select * from " + fromName + " where false")) {
            ResultSetMetaData columns = nothing.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String name = columns.getColumnName(i);
                for (String wanted : target) {
                    if (wanted.equalsIgnoreCase(name)) {
                        from.add(quoted(name));
                        to.add(quoted(wanted));
                        kinds.add(kind(columns, i));
                    }
                }
            }
        }
        if (to.size() != target.size()) {
            throw new SQLException(this + " has columns " + from + " in one database and " + target + " in the other");
        }
    }

    /** What H2 keeps in a column, if PostgreSQL keeps the same in the same way. */
    private int kind(ResultSetMetaData columns, int column) throws SQLException {
        int type = columns.getColumnType(column);
        return switch (type) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> Types.VARCHAR;
            case Types.VARBINARY, Types.BINARY, Types.BLOB, Types.LONGVARBINARY -> Types.VARBINARY;
            case Types.BOOLEAN, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.REAL,
                    Types.DOUBLE, Types.FLOAT, Types.DATE, Types.TIME, Types.TIMESTAMP,
                    Types.TIMESTAMP_WITH_TIMEZONE -> type;
            default -> throw new SQLException(this + "." + columns.getColumnName(column) + " is of the type "
                    + columns.getColumnTypeName(column) + " (" + JDBCType.valueOf(type) + ")");
        };
    }

    void copy(Connection h2, Connection postgres) throws SQLException {
        try (Statement empty = postgres.createStatement()) {
            // rows that a migration itself wrote: the shop has its own
            empty.executeUpdate("delete from " + toName);
        }
        String insert = "insert into " + toName + " (" + String.join(", ", to) + ") overriding system value values ("
                + "?, ".repeat(to.size() - 1) + "?)";
        try (Statement select = h2.createStatement(); ResultSet row = select.executeQuery(select(from, fromName));
                PreparedStatement target = postgres.prepareStatement(insert)) {
            int waiting = 0;
            while (row.next()) {
                for (int i = 0; i < kinds.size(); i++) {
                    target.setObject(i + 1, value(row, i));
                }
                target.addBatch();
                if (++waiting == BATCH) {
                    target.executeBatch();
                    waiting = 0;
                }
            }
            target.executeBatch();
        }
    }

    Figures before(Connection h2) throws SQLException {
        return figures(h2, select(from, fromName));
    }

    Figures after(Connection postgres) throws SQLException {
        return figures(postgres, select(to, toName));
    }

    private static String select(List<String> columns, String name) {
        return "select " + String.join(", ", columns) + " from " + name;
    }

    private Figures figures(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            long rows = 0;
            long sum = 0;
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            try (ResultSet row = statement.executeQuery(select)) {
                while (row.next()) {
                    for (int i = 0; i < kinds.size(); i++) {
                        byte[] text = plain(value(row, i)).getBytes(StandardCharsets.UTF_8);
                        hash.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
                        hash.update(text);
                    }
                    rows++;
                    sum += java.nio.ByteBuffer.wrap(hash.digest(), 0, NUMBER_BYTES).getLong();
                }
            }
            return new Figures(rows, sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private @Nullable Object value(ResultSet row, int column) throws SQLException {
        int at = column + 1;
        Object value = switch (kinds.get(column)) {
            case Types.VARCHAR -> row.getString(at);
            case Types.VARBINARY -> row.getBytes(at);
            case Types.BOOLEAN -> row.getBoolean(at);
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(at);
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(at);
            case Types.REAL, Types.DOUBLE, Types.FLOAT -> row.getDouble(at);
            case Types.DATE -> row.getObject(at, LocalDate.class);
            case Types.TIME -> row.getObject(at, LocalTime.class);
            case Types.TIMESTAMP -> row.getObject(at, LocalDateTime.class);
            default -> row.getObject(at, OffsetDateTime.class);
        };
        return row.wasNull() ? null : value;
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> "x" + HexFormat.of().formatHex(bytes);
            case BigDecimal number -> "n" + number.stripTrailingZeros().toPlainString();
            case OffsetDateTime moment -> "m" + moment.toInstant();
            default -> "v" + value;
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return schema + "." + table.toLowerCase(Locale.ROOT);
    }
}
