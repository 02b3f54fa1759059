package org.trivetpos.workload.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * The yardstick of the bench: the rows that one real sale left, written again by plain JDBC into tables of the same
 * shape and indexes, in one transaction, with the same wait for durability. No rules, no checks, no hashes, no JSON.
 * What readers of the journal write because of the sale (the kitchen's ticket, the words it is found by) is in it,
 * because it is written meanwhile.
 */
final class RawSale {

    /** A table, how the sample's rows are found, and which columns get a fresh value for each sale. */
    private record Source(String table, String where, List<String> keys, List<String> indexes) {
        String name() {
            return "raw_bench." + table.substring(table.indexOf('.') + 1);
        }
    }

    private record Row(String insert, List<Object> values, List<Integer> keys) { }

    private static final List<Source> SOURCES = List.of(
            new Source("journal.command_done", "request = ?4", List.of("request"), List.of("request")),
            new Source("journal.fact", "subject = ?1", List.of("number", "subject"), List.of("number", "subject")),
            new Source("settlement.settled_check", "id = ?2", List.of("id", "order_id", "receipt_number"),
                    List.of("id", "order_id", "business_day, receipt_number")),
            new Source("settlement.payment", "check_id = ?2", List.of("check_id"), List.of("check_id, seq")),
            new Source("till.sale", "check_id = ?2", List.of("check_id"),
                    List.of("check_id", "shift_id", "business_day")),
            new Source("till.taking", "check_id = ?2", List.of("check_id"),
                    List.of("check_id, seq", "shift_id", "business_day")),
            new Source("settlement.sale_words", "(business_day, receipt_number) in (select c.business_day, "
                    + "c.receipt_number from settlement.settled_check c where c.id = ?2)", List.of("receipt_number"),
                    List.of("business_day, receipt_number")),
            new Source("printing.print_job", "subject = ?1", List.of("id", "job_key", "original"),
                    List.of("id", "job_key", "state, id", "original")),
            new Source("kitchen.ticket", "order_id = ?1", List.of("id", "fact_number"),
                    List.of("id", "fact_number, station", "business_day, placed_at", "order_id, placed_at")));

    private static final Source ORDERS = new Source("ordering.orders", "id = ?1", List.of("id", "order_number"),
            List.of("id", "business_day, order_number", "status, terminal"));
    private static final Source LINES = new Source("ordering.order_line", "order_id = ?1", List.of("id", "order_id"),
            List.of("id", "order_id, line_number"));

    private final Transactions transactions;
    private final List<Row> inserts = new ArrayList<>();
    private final List<Row> draft = new ArrayList<>();
    private final AtomicLong serial = new AtomicLong(1);

    /** Copies the shape of the tables and the rows of a sale that was made. */
    RawSale(Transactions transactions, String order, String check, String request) throws SQLException {
        this.transactions = transactions;
        transactions.<SQLException>run(() -> {
            Connection connection = transactions.connection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists raw_bench cascade");
                statement.execute("create schema raw_bench");
                statement.execute("create table raw_bench.counter (id integer primary key, reached bigint not null)");
                statement.execute("insert into raw_bench.counter values (1, 0)");
            }
            Map<String, String> sample = Map.of("?1", order, "?2", check, "?4", request);
            for (Source source : SOURCES) {
                copyShape(connection, source);
                inserts.addAll(rows(connection, source, sample));
            }
            for (Source source : List.of(ORDERS, LINES)) {
                copyShape(connection, source);
                draft.addAll(rows(connection, source, sample));
            }
        });
    }

    private void copyShape(Connection connection, Source source) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table " + source.name() + " as select * from " + source.table() + " where 1 = 0");
            for (String columns : source.indexes()) {
                statement.execute("create index raw_" + serial.getAndIncrement() + " on " + source.name()
                        + " (" + columns + ")");
            }
        }
    }

    private static List<Row> rows(Connection connection, Source source, Map<String, String> sample)
            throws SQLException {
        String where = source.where();
        String value = "";
        for (Map.Entry<String, String> entry : sample.entrySet()) {
            if (where.contains(entry.getKey())) {
                where = where.replace(entry.getKey(), "?");
                value = entry.getValue();
            }
        }
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from " + source.table() + " where " + where)) {
            select.setString(1, value);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found, source));
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("the sample sale left nothing in " + source.table());
        }
        return rows;
    }

    private static Row row(ResultSet found, Source source) throws SQLException {
        ResultSetMetaData shape = found.getMetaData();
        List<Object> values = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        StringBuilder marks = new StringBuilder();
        for (int column = 1; column <= shape.getColumnCount(); column++) {
            values.add(found.getObject(column));
            if (source.keys().contains(shape.getColumnName(column).toLowerCase(java.util.Locale.ROOT))) {
                keys.add(column - 1);
            }
            marks.append(column == 1 ? "?" : ", ?");
        }
        return new Row("insert into " + source.name() + " values (" + marks + ")", values, keys);
    }

    /** Writes the draft that a sale will settle; not timed. Returns its serial. */
    long prepare() throws SQLException {
        long number = serial.addAndGet(100);
        transactions.<SQLException>run(() -> write(draft, number));
        return number;
    }

    /** The timed part: one transaction that writes what settling writes, durable when it returns. */
    void settle(long number) throws SQLException {
        transactions.<SQLException>run(() -> {
            Connection connection = transactions.connection();
            if (transactions.dialect() == Dialect.POSTGRESQL) {
                try (Statement durable = connection.createStatement()) {
                    durable.execute("set local synchronous_commit = on");
                }
            }
            update(connection, "update raw_bench.counter set reached = reached + 1 where id = 1", null);
            write(inserts, number);
            update(connection, "update raw_bench.order_line set state = 'PLACED', version = version + 1, "
                    + "placed_at = current_timestamp where order_id = ?", key(number));
            update(connection, "update raw_bench.orders set status = 'CLOSED', version = version + 1 where id = ?",
                    key(number));
        });
        if (transactions.dialect() == Dialect.H2) {
            transactions.force();
        }
    }

    private void write(List<Row> rows, long number) throws SQLException {
        int place = 0;
        PreparedStatement open = null;
        String sql = "";
        try {
            for (Row row : rows) {
                if (!row.insert().equals(sql)) {
                    flush(open);
                    sql = row.insert();
                    open = transactions.connection().prepareStatement(sql);
                }
                fill(open, row, number, place++);
            }
            flush(open);
            open = null;
        } finally {
            if (open != null) {
                open.close();
            }
        }
    }

    private static void flush(@Nullable PreparedStatement statement) throws SQLException {
        if (statement != null) {
            try (statement) {
                statement.executeBatch();
            }
        }
    }

    private static void fill(PreparedStatement insert, Row row, long number, int place) throws SQLException {
        for (int column = 0; column < row.values().size(); column++) {
            Object value = row.values().get(column);
            if (row.keys().contains(column)) {
                value = value instanceof Long ? (Object) (number + place)
                        : value instanceof Integer ? (Object) (int) number
                        : row.insert().contains("order_line") && column == 0 ? key(number + place) + "-" : key(number);
            }
            insert.setObject(column + 1, value);
        }
        insert.addBatch();
    }

    private static void update(Connection connection, String sql, @Nullable String key) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            if (key != null) {
                update.setString(1, key);
            }
            update.executeUpdate();
        }
    }

    /** As long as a real identifier. */
    private static String key(long number) {
        return "RAW" + String.format("%023d", number);
    }
}
