package org.trivetpos.menu.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Transactions;

/** Plain statements on the connection of the running transaction. */
final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);
    /** Unique keys and foreign keys of both databases. */
    private static final Set<String> CONFLICTS = Set.of("23505", "23503", "23506");

    private final Transactions transactions;

    Sql(Transactions transactions) {
        this.transactions = transactions;
    }

    <T> List<T> query(String statement, Row<T> reader, @Nullable Object... values) {
        try (PreparedStatement prepared = prepare(statement, values); ResultSet rows = prepared.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    int update(String statement, @Nullable Object... values) {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    private PreparedStatement prepare(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement prepared = transactions.connection().prepareStatement(statement);
        try {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }

    /** What the checks before could not see was being saved by somebody else at the same moment. */
    private static RuntimeException failed(String statement, SQLException e) {
        if (CONFLICTS.contains(String.valueOf(e.getSQLState()))) {
            LOG.debug("Two people changed the menu at once: {}", statement, e);
            return Refusal.of("menu.same-moment").asException();
        }
        return new IllegalStateException("the menu's statement failed: " + statement, e);
    }
}
