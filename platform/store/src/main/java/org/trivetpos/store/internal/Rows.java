package org.trivetpos.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.persistence.Transactions;

/** The few statements of this room, in plain JDBC on the running transaction. */
final class Rows {

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Transactions transactions;

    Rows(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Lets one change after the other into the room; held until the transaction ends.
     *
     * @return grows with every change
     */
    long turnstile() {
        update("update store.turnstile set version = version + 1");
        return select("select version from store.turnstile", row -> row.getLong(1)).getFirst();
    }

    int update(String sql, @Nullable Object... values) {
        return prepared(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> select(String sql, Reader<T> reader, @Nullable Object... values) {
        return prepared(sql, values, statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, @Nullable Object[] values, Use<T> use) {
        Connection connection = transactions.connection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the store could not be used: " + e.getMessage(), e);
        }
    }
}
