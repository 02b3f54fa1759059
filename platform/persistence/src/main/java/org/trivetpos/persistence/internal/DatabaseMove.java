package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * All rows of a shop's H2 into the tables that its bundles have made in an empty PostgreSQL, in one transaction, and
 * the comparison of both. Foreign keys are taken away before and put back after, which has PostgreSQL check every one.
 */
final class DatabaseMove {

    private final Connection h2;
    private final Connection postgres;

    /** @param postgres without auto-commit; committed by the caller */
    DatabaseMove(Connection h2, Connection postgres) {
        this.h2 = h2;
        this.postgres = postgres;
    }

    /** @return rows of each table, by its name */
    Map<String, Long> run(Iterable<String> schemas) throws SQLException {
        Map<String, Long> moved = new TreeMap<>();
        for (String schema : schemas) {
            List<String[]> keys = foreignKeys(schema);
            for (String[] key : keys) {
                execute("alter table " + key[0] + " drop constraint " + key[1]);
            }
            List<TableMove> tables = tables(schema);
            for (TableMove table : tables) {
                table.copy(h2, postgres);
            }
            sequences(schema);
            for (String[] key : keys) {
                execute("alter table " + key[0] + " add constraint " + key[1] + " " + key[2]);
            }
            for (TableMove table : tables) {
                TableMove.Figures before = table.before(h2);
                TableMove.Figures after = table.after(postgres);
                if (!before.equals(after)) {
                    throw new SQLException(table + " differs: " + before + " in H2, " + after + " in PostgreSQL");
                }
                moved.put(table.toString(), after.rows());
            }
        }
        return moved;
    }

    private List<TableMove> tables(String schema) throws SQLException {
        List<TableMove> tables = new ArrayList<>();
        Map<String, String> found = new TreeMap<>();
        for (String table : names(h2, Dialect.H2, schema)) {
            found.put(table.toLowerCase(Locale.ROOT), table);
        }
        List<String> made = names(postgres, Dialect.POSTGRESQL, schema);
        if (!List.copyOf(found.keySet()).equals(made)) {
            throw new SQLException(schema + " has tables " + found.keySet() + " in H2 and " + made + " in PostgreSQL");
        }
        for (Map.Entry<String, String> table : found.entrySet()) {
            tables.add(new TableMove(h2, schema, table.getValue(), SchemaFacts.texts(postgres,
                    "select column_name from information_schema.columns where table_schema = ? and table_name = ?"
                            + " and is_generated = 'NEVER' order by ordinal_position", schema, table.getKey())));
        }
        return tables;
    }

    /** Without Flyway's history and what is noted of it: those of the new database are its own. */
    private static List<String> names(Connection connection, Dialect dialect, String schema) throws SQLException {
        return SchemaFacts.texts(connection, "select table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema = ? order by lower(table_name)",
                SchemaFacts.stored(schema, dialect)).stream().filter(name -> !name.equals(Migrations.HISTORY)
                        && !(schema.equals("persistence") && name.equalsIgnoreCase("migrated"))).sorted().toList();
    }

    private List<String[]> foreignKeys(String schema) throws SQLException {
        List<String[]> keys = new ArrayList<>();
        try (PreparedStatement select = postgres.prepareStatement("select k.conrelid::regclass::text,"
                + " quote_ident(k.conname), pg_get_constraintdef(k.oid) from pg_constraint k"
                + " where k.contype = 'f' and k.connamespace = (select oid from pg_namespace where nspname = ?)")) {
            select.setString(1, schema);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
                }
            }
        }
        return keys;
    }

    /** The next number of every sequence and identity is the next number there. */
    private void sequences(String schema) throws SQLException {
        try (PreparedStatement select = h2.prepareStatement("select s.sequence_name, s.base_value, null, s.increment"
                + " from information_schema.sequences s where s.sequence_schema = ?"
                + " union all select c.table_name, c.identity_base, c.column_name, 1"
                + " from information_schema.columns c where c.is_identity = 'YES' and c.table_schema = ?")) {
            select.setString(1, SchemaFacts.stored(schema, Dialect.H2));
            select.setString(2, SchemaFacts.stored(schema, Dialect.H2));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String column = row.getString(3);
                    String name = quoted(schema) + "." + quoted(row.getString(1).toLowerCase(Locale.ROOT));
                    next(column == null ? name : SchemaFacts.texts(postgres, "select pg_get_serial_sequence(?, ?)",
                            name, column.toLowerCase(Locale.ROOT)).getFirst(), row.getLong(2));
                }
            }
        }
    }

    private void next(String sequence, long number) throws SQLException {
        try (PreparedStatement set = postgres.prepareStatement("select setval(?::regclass, ?, false)")) {
            set.setString(1, sequence);
            set.setLong(2, number);
            set.execute();
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
