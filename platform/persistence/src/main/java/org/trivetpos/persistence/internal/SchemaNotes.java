package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * What is noted about each schema in the platform's own one, and held in memory: the fingerprint of the scripts that
 * were run, up to which migration older code is tolerated, and whether it was being replaced when a crash came.
 */
final class SchemaNotes {

    private final Database database;
    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();
    private final Map<String, Integer> tolerated = new ConcurrentHashMap<>();
    private final Set<String> replacing = ConcurrentHashMap.newKeySet();
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** Changes that are committed together. */
    @FunctionalInterface
    private interface Changes {
        void make(Connection connection) throws SQLException;
    }

    /** Reads what was noted; makes the tables that a new store, or one of an earlier program, does not have. */
    SchemaNotes(Database database) throws SQLException {
        this.database = database;
        try (Connection connection = database.take(); Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists persistence");
            statement.execute("create table if not exists persistence.migrated ("
                    + "room varchar(40) primary key, fingerprint varchar(40) not null)");
            statement.execute("create table if not exists persistence.restored ("
                    + "at_micros bigint primary key, file varchar(200) not null)");
            statement.execute(BeginAnew.TABLE);
            statement.execute("create table if not exists persistence.tolerated ("
                    + "room varchar(40) primary key, migration integer not null)");
            statement.execute("create table if not exists persistence.replacing (room varchar(40) primary key)");
            statement.execute("create sequence if not exists persistence.copies");
            connection.commit();
            try (ResultSet rows = statement.executeQuery("select room, fingerprint from persistence.migrated")) {
                while (rows.next()) {
                    fingerprints.put(rows.getString(1), rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("select room, migration from persistence.tolerated")) {
                while (rows.next()) {
                    tolerated.put(rows.getString(1), rows.getInt(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("select room from persistence.replacing")) {
                while (rows.next()) {
                    replacing.add(rows.getString(1));
                }
            }
            connection.commit();
        }
    }

    @Nullable String fingerprint(String schema) {
        return fingerprints.get(schema);
    }

    /** Newest migration that older code may find; 0 for none. */
    int tolerated(String schema) {
        return tolerated.getOrDefault(schema, 0);
    }

    /** True from the begin to the end of a replacement, also after a crash between them. */
    boolean replacing(String schema) {
        return replacing.contains(schema);
    }

    /** Those that are being replaced, or were when a crash came. */
    Set<String> replacing() {
        return Set.copyOf(replacing);
    }

    /** Keeps bundles from starting on the schema; false if somebody holds it already. */
    boolean hold(String schema) {
        return held.add(schema);
    }

    void letGo(String schema) {
        held.remove(schema);
    }

    boolean held(String schema) {
        return held.contains(schema);
    }

    /** Before migrations are run: until they have ended nobody is taken to know these tables. */
    void forget(String schema) throws SQLException {
        if (fingerprints.containsKey(schema)) {
            change(connection -> run(connection, "delete from persistence.migrated where room = ?", schema));
            fingerprints.remove(schema);
        }
    }

    /** Code whose newest migration is this one found or brought the tables up to date. */
    void migrated(String schema, String fingerprint, int newest) throws SQLException {
        boolean knowsAll = newest >= tolerated(schema);
        change(connection -> {
            run(connection, "delete from persistence.migrated where room = ?", schema);
            run(connection, "insert into persistence.migrated (room, fingerprint) values (?, ?)", schema, fingerprint);
            if (knowsAll) {
                run(connection, "delete from persistence.tolerated where room = ?", schema);
            }
        });
        fingerprints.put(schema, fingerprint);
        if (knowsAll) {
            tolerated.remove(schema);
        }
    }

    /** What a copy of a store tolerates; one of an earlier program nothing. */
    static int toleratedIn(Connection copy, String schema) throws SQLException {
        if (SchemaFacts.texts(copy, "select table_name from information_schema.tables"
                + " where lower(table_schema) = 'persistence' and lower(table_name) = 'tolerated'").isEmpty()) {
            return 0;
        }
        return SchemaFacts.texts(copy, "select migration from persistence.tolerated where room = ?", schema).stream()
                .mapToInt(Integer::parseInt).findFirst().orElse(0);
    }

    void tolerate(String schema, int migration) throws SQLException {
        change(connection -> {
            run(connection, "delete from persistence.tolerated where room = ?", schema);
            run(connection, "insert into persistence.tolerated (room, migration) values (?, ?)", schema, migration);
        });
        tolerated.put(schema, migration);
    }

    /** Before the first change of a replacement; what was noted about the old tables is forgotten with it. */
    void beginReplacing(String schema) throws SQLException {
        change(connection -> {
            run(connection, "delete from persistence.migrated where room = ?", schema);
            run(connection, "delete from persistence.tolerated where room = ?", schema);
            run(connection, "delete from persistence.replacing where room = ?", schema);
            run(connection, "insert into persistence.replacing (room) values (?)", schema);
        });
        fingerprints.remove(schema);
        tolerated.remove(schema);
        replacing.add(schema);
        database.force();
    }

    /** After the last change of a replacement is on the disk. */
    void endReplacing(String schema) throws SQLException {
        change(connection -> run(connection, "delete from persistence.replacing where room = ?", schema));
        replacing.remove(schema);
        database.force();
    }

    /** A number that no copy had before. */
    long nextCopy() throws SQLException {
        String next = database.dialect() == Dialect.H2 ? "select next value for persistence.copies"
                : "select nextval('persistence.copies')";
        try (Connection connection = database.take(); Statement statement = connection.createStatement()) {
            long number;
            try (ResultSet row = statement.executeQuery(next)) {
                row.next();
                number = row.getLong(1);
            }
            connection.commit();
            return number;
        }
    }

    private void change(Changes changes) throws SQLException {
        try (Connection connection = database.take()) {
            database.beginChanging();
            try {
                changes.make(connection);
                connection.commit();
            } finally {
                database.endChanging();
            }
        }
    }

    private static void run(Connection connection, String sql, Object... args) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }
}
