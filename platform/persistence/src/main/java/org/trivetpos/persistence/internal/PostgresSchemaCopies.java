package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.trivetpos.persistence.Schemas.Saved;

/**
 * Copies of a schema of PostgreSQL: another schema of the same database with the name of the copy, which no bundle's
 * schema can have. Each step is one transaction.
 */
final class PostgresSchemaCopies implements SchemaCopies {

    private final Database database;

    /** Work of one transaction. */
    @FunctionalInterface
    private interface Step {
        void run(Connection connection) throws SQLException;
    }

    PostgresSchemaCopies(Database database) {
        this.database = database;
    }

    @Override
    public void write(String schema, String copy) throws SQLException {
        step(connection -> {
            look(connection, schema);
            SchemaCopies.refuse("persistence.cannot-copy", schema, PostgresStructure.obstacles(connection));
            copy(connection, schema, copy);
        });
    }

    @Override
    public void mustBeWhole(String schema, String copy) throws SQLException {
        // made in one transaction: what is there is whole
        try (Connection connection = database.ownConnection()) {
            if (!exists(connection, copy)) {
                throw SchemaCopies.gone(schema, copy);
            }
        }
    }

    @Override
    public void putBack(String schema, String copy) throws SQLException {
        step(connection -> {
            execute(connection, "drop schema if exists " + quoted(schema) + " cascade");
            copy(connection, copy, schema);
        });
    }

    /** Fails, and with it the transaction, rather than make something that differs in anything. */
    private static void copy(Connection connection, String from, String to) throws SQLException {
        look(connection, from);
        PostgresStructure wanted = PostgresStructure.of(connection);
        execute(connection, "create schema " + quoted(to));
        look(connection, to);
        for (String statement : wanted.before()) {
            execute(connection, statement);
        }
        for (String insert : wanted.tables()) {
            execute(connection, insert.formatted(quoted(from)));
        }
        for (String statement : wanted.after()) {
            execute(connection, statement.startsWith("grant ") ? statement.replace(" on schema %s to ",
                    " on schema " + quoted(to) + " to ") : statement);
        }
        PostgresStructure made = PostgresStructure.of(connection);
        if (!made.equals(wanted)) {
            throw new SQLException("the copy would differ: " + difference(wanted, made));
        }
        look(connection, from);
        List<String> tied = PostgresStructure.dependents(connection);
        if (!tied.isEmpty()) {
            throw new SQLException("the copy would need the original: " + tied.getFirst());
        }
    }

    private static String difference(PostgresStructure wanted, PostgresStructure made) {
        for (String one : wanted.before()) {
            if (!made.before().contains(one)) {
                return one;
            }
        }
        return wanted.after().stream().filter(one -> !made.after().contains(one)).findFirst().orElse("order");
    }

    @Override
    public void drop(String schema) throws SQLException {
        step(connection -> execute(connection, "drop schema if exists " + quoted(schema) + " cascade"));
    }

    @Override
    public void refuseEntangled(String schema) throws SQLException {
        step(connection -> {
            look(connection, schema);
            SchemaCopies.refuse("persistence.entangled", schema, PostgresStructure.dependents(connection));
        });
    }

    @Override
    public boolean allOrNothing() {
        return true;
    }

    @Override
    public void discard(String copy) throws SQLException {
        drop(copy);
    }

    @Override
    public List<Saved> all() throws SQLException {
        try (Connection connection = database.ownConnection()) {
            return SchemaFacts.texts(connection, "select nspname from pg_namespace"
                            + " where nspname ~ '^[a-z][a-z0-9_]{0,39}~[0-9]{1,18}$'").stream()
                    .map(SchemaCopies::named).sorted(SchemaCopies::byAge).toList();
        }
    }

    /** On a connection of its own: the search path and waiting for the disk are not for those who get it next. */
    private void step(Step work) throws SQLException {
        try (Connection connection = database.ownConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "set local synchronous_commit = on");
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** Names without a schema are now of this one. */
    private static void look(Connection connection, String schema) throws SQLException {
        execute(connection, "set local search_path = " + quoted(schema));
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        return !SchemaFacts.texts(connection, "select nspname from pg_namespace where nspname = ?", schema).isEmpty();
    }

    private static String quoted(String schema) {
        return '"' + schema + '"';
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // braces in a plugin's own definitions are no JDBC
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
