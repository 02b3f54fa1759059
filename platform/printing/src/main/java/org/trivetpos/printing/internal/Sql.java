package org.trivetpos.printing.internal;

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

/** Statements on the connection of the running transaction. */
final class Sql {

    private final Transactions transactions;

    Sql(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    int update(String statement, @Nullable Object... values) {
        try (PreparedStatement prepared = prepared(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new TableFailedException(failure);
        }
    }

    <T> List<T> query(Row<T> row, String statement, @Nullable Object... values) {
        try (PreparedStatement prepared = prepared(statement, values); ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new TableFailedException(failure);
        }
    }

    private PreparedStatement prepared(String statement, @Nullable Object[] values) throws SQLException {
        PreparedStatement prepared = transactions.connection().prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> prepared.setNull(i + 1, java.sql.Types.VARCHAR);
                case String text -> prepared.setString(i + 1, text);
                case Integer number -> prepared.setInt(i + 1, number);
                case Boolean yes -> prepared.setBoolean(i + 1, yes);
                case Instant moment -> prepared.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                default -> throw new IllegalArgumentException("no column for " + values[i]);
            }
        }
        return prepared;
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
