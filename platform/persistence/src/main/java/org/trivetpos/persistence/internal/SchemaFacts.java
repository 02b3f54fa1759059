package org.trivetpos.persistence.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.trivetpos.persistence.Transactions.Dialect;

/** What the tables themselves say about schemas. Names go in and come out as bundles write them. */
final class SchemaFacts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Connection connection;
    private final Dialect dialect;

    SchemaFacts(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** True for what a bundle may call its schema. */
    static boolean isName(String schema) {
        return NAME.matcher(schema).matches();
    }

    /** Flyway quotes names, and H2 keeps unquoted ones in capitals. */
    static String stored(String schema, Dialect dialect) {
        return dialect == Dialect.H2 ? schema.toUpperCase(Locale.ROOT) : schema;
    }

    boolean exists(String schema) throws SQLException {
        return !texts("select schema_name from information_schema.schemata where schema_name = ?",
                stored(schema, dialect)).isEmpty();
    }

    boolean hasHistory(String schema) throws SQLException {
        return tables(schema).contains(Migrations.HISTORY);
    }

    boolean isEmpty(String schema) throws SQLException {
        return tables(schema).isEmpty();
    }

    /** Number of the newest migration that succeeded; 0 without a history. */
    int version(String schema) throws SQLException {
        if (!hasHistory(schema)) {
            return 0;
        }
        int newest = 0;
        for (String version : texts("select \"version\" from " + quoted(schema, Migrations.HISTORY)
                + " where \"success\" and \"version\" is not null")) {
            newest = Math.max(newest, Integer.parseInt(version.split("[._]", 2)[0]));
        }
        return newest;
    }

    /** Refuses a copy that holds data that is newer than the bundles present, beyond what it tolerates itself. */
    static void refuseNewer(Connection copied, Dialect dialect, Path copy, Map<String, Integer> newestVersions)
            throws SQLException {
        for (Map.Entry<String, Integer> room : newestVersions.entrySet()) {
            int found = new SchemaFacts(copied, dialect).version(room.getKey());
            if (found > Math.max(room.getValue(), SchemaNotes.toleratedIn(copied, room.getKey()))) {
                throw ShopStore.refused("persistence.restore-newer", null, copy.getFileName().toString(),
                        room.getKey(), String.valueOf(found));
            }
        }
    }

    /** Rows of all tables but the history. */
    long rows(String schema) throws SQLException {
        long rows = 0;
        for (String table : tables(schema)) {
            if (!table.equals(Migrations.HISTORY)) {
                rows += Long.parseLong(texts("select count(*) from " + quoted(schema, table)).getFirst());
            }
        }
        return rows;
    }

    /** Schemas that the migrations of bundles have made, by name. */
    List<String> migrated() throws SQLException {
        return texts("select table_schema from information_schema.tables where table_name = ? order by 1",
                Migrations.HISTORY).stream().map(schema -> schema.toLowerCase(Locale.ROOT))
                .filter(SchemaFacts::isName).toList();
    }

    private List<String> tables(String schema) throws SQLException {
        return texts("select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema = ? order by 1", stored(schema, dialect));
    }

    private String quoted(String schema, String table) {
        return '"' + stored(schema, dialect) + "\".\"" + table.replace("\"", "\"\"") + '"';
    }

    private List<String> texts(String sql, String... args) throws SQLException {
        return texts(connection, sql, args);
    }

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql, String... args) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setString(i + 1, args[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }
}
