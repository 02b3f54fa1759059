package org.trivetpos.journal.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.internal.Appending.Unsealed;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.persistence.Transactions.Dialect;

/** The journal's tables of facts, each call inside the caller's transaction. */
final class FactTable {

    /** As many facts as are taken at once. */
    static final int BATCH = 2_000;
    private static final String ENTRY = "type, version, subject, at_micros, actor, terminal, approver, body";
    private static final int COLUMNS = 9;
    private static final String INSERT = "insert into journal.unsealed (id, " + ENTRY + ") values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KEEP = "update journal.command_done set result = ? where request = ?";
    /** H2 reads a table by its key, so these are the oldest; a subquery that says so would cost more than the rest. */
    private static final String TAKE_ON_H2 = "select id, " + ENTRY + " from old table (delete from journal.unsealed "
            + "where id > 0 fetch first " + BATCH + " rows only) order by id";
    private static final String TAKE_ON_POSTGRESQL = "with taken as (delete from journal.unsealed where id in "
            + "(select id from journal.unsealed order by id fetch first " + BATCH + " rows only) returning id, " + ENTRY
            + ") select id, " + ENTRY + ", set_config('synchronous_commit', 'on', true) from taken order by id";
    private static final String CHAIN = "select number, " + ENTRY + ", hash from journal.fact ";

    private final Transactions transactions;

    /** What a command returned, as JSON under its request. */
    record Result(String request, String json) { }

    FactTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Writes facts and the result of their command; PostgreSQL gets them together. */
    void insert(List<Unsealed> rows, @Nullable Result result) throws SQLException {
        if (transactions.dialect() == Dialect.POSTGRESQL) {
            insertTogether(rows, result);
            return;
        }
        try (PreparedStatement insert = connection().prepareStatement(INSERT + ROW)) {
            for (Unsealed row : rows) {
                insert.setLong(1, row.id());
                write(insert, 2, row.entry());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (result != null) {
            keep(result);
        }
    }

    private void insertTogether(List<Unsealed> rows, @Nullable Result result) throws SQLException {
        StringBuilder sql = new StringBuilder(INSERT).append(ROW);
        for (int row = 1; row < rows.size(); row++) {
            sql.append(", ").append(ROW);
        }
        if (result != null) {
            sql.append("; ").append(KEEP);
        }
        try (PreparedStatement statement = connection().prepareStatement(sql.toString())) {
            int at = 1;
            for (Unsealed row : rows) {
                statement.setLong(at, row.id());
                write(statement, at + 1, row.entry());
                at += COLUMNS;
            }
            if (result != null) {
                statement.setString(at, result.json());
                statement.setString(at + 1, result.request());
            }
            statement.execute();
        }
    }

    /** Keeps the result of a command under its request. */
    void keep(Result result) throws SQLException {
        try (PreparedStatement update = connection().prepareStatement(KEEP)) {
            update.setString(1, result.json());
            update.setString(2, result.request());
            update.executeUpdate();
        }
    }

    /** Takes committed facts without a number, in the order in which they were appended; durable with the commit. */
    List<Unsealed> take() throws SQLException {
        if (transactions.dialect() == Dialect.POSTGRESQL) {
            // planned anew each time: a plan kept from when this table was empty reads all of it, dead rows included
            try (Statement taken = connection().createStatement()) {
                return unsealed(taken.executeQuery(TAKE_ON_POSTGRESQL));
            }
        }
        try (PreparedStatement taken = connection().prepareStatement(TAKE_ON_H2)) {
            return unsealed(taken.executeQuery());
        }
    }

    private static List<Unsealed> unsealed(ResultSet row) throws SQLException {
        List<Unsealed> rows = new ArrayList<>();
        while (row.next()) {
            rows.add(new Unsealed(row.getLong(1), entry(row, 2)));
        }
        return rows;
    }

    boolean isUnsealed(long id) throws SQLException {
        try (PreparedStatement select = connection().prepareStatement("select 1 from journal.unsealed where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void insertLinks(List<Link> links) throws SQLException {
        try (PreparedStatement insert = connection().prepareStatement("insert into journal.fact (number, " + ENTRY
                + ", hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Link link : links) {
                insert.setLong(1, link.number());
                write(insert, 2, link.entry());
                insert.setBytes(10, link.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<Link> after(long number, long upTo, int max) throws SQLException {
        try (PreparedStatement select = connection().prepareStatement(
                CHAIN + "where number > ? and number <= ? order by number limit ?")) {
            select.setLong(1, number);
            select.setLong(2, upTo);
            select.setInt(3, max);
            return links(select);
        }
    }

    List<Link> about(String subject, long upTo) throws SQLException {
        try (PreparedStatement select = connection().prepareStatement(
                CHAIN + "where subject = ? and number <= ? order by number")) {
            select.setString(1, subject);
            select.setLong(2, upTo);
            return links(select);
        }
    }

    Optional<Link> last() throws SQLException {
        try (PreparedStatement select = connection().prepareStatement(CHAIN + "order by number desc limit 1")) {
            return links(select).stream().findFirst();
        }
    }

    /** Entries of a piece of the chain, newest first. */
    List<Link> between(long from, long before, String also, List<Object> values, int max) throws SQLException {
        try (PreparedStatement select = connection().prepareStatement(
                CHAIN + "where number >= ? and number < ?" + also + " order by number desc limit ?")) {
            select.setLong(1, from);
            select.setLong(2, before);
            int at = 3;
            for (Object value : values) {
                select.setObject(at++, value);
            }
            select.setInt(at, max);
            return links(select);
        }
    }

    /** When an entry was appended, in microseconds since 1970. */
    long atMicros(long number) throws SQLException {
        try (PreparedStatement select = connection().prepareStatement(
                "select at_micros from journal.fact where number = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static List<Link> links(PreparedStatement select) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                links.add(new Link(row.getLong(1), entry(row, 2), row.getBytes(10)));
            }
        }
        return links;
    }

    private static void write(PreparedStatement statement, int from, Entry entry) throws SQLException {
        statement.setString(from, entry.type());
        statement.setInt(from + 1, entry.version());
        statement.setString(from + 2, entry.subject());
        statement.setLong(from + 3, entry.atMicros());
        statement.setString(from + 4, entry.actor());
        statement.setString(from + 5, entry.terminal());
        statement.setString(from + 6, entry.approver());
        statement.setString(from + 7, entry.body());
    }

    private static Entry entry(ResultSet row, int from) throws SQLException {
        return new Entry(row.getString(from), row.getInt(from + 1), row.getString(from + 2), row.getLong(from + 3),
                row.getString(from + 4), row.getString(from + 5), row.getString(from + 6), row.getString(from + 7));
    }

    private Connection connection() {
        return transactions.connection();
    }
}
