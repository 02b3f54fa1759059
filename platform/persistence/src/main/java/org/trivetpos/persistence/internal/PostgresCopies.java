package org.trivetpos.persistence.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies of a PostgreSQL: a zip with the structure of every schema of ours and the rows of their tables, as they were
 * at one moment, written while the shop trades. Read and written through the connection, so that it needs neither the
 * client tools nor their version.
 */
final class PostgresCopies {

    private static final String STRUCTURE = "postgresql";
    private static final String END = "end";
    private static final int FORMAT = 1;

    private static final String TARGETS = """
            select format('%I (%s)', c.relname, f.names)
            from pg_class c, lateral (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) as names
              from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = '') f
            where c.relkind = 'r' and f.names is not null
              and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
            order by c.relname""";

    /** One schema: what makes it, into what its rows go, and what makes the rest. */
    private record Part(String schema, List<String> before, List<String> targets, List<String> after) { }

    private PostgresCopies() { }

    static void write(Connection connection, OutputStream target) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            execute(connection, "set transaction isolation level repeatable read, read only");
            List<Part> parts = new ArrayList<>();
            for (String schema : schemas(connection)) {
                parts.add(part(connection, schema));
            }
            ZipOutputStream zip = new ZipOutputStream(target);
            zip.putNextEntry(new ZipEntry(STRUCTURE));
            writeParts(parts, new DataOutputStream(zip));
            CopyManager rows = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Part part : parts) {
                look(connection, part.schema());
                for (String table : part.targets()) {
                    zip.putNextEntry(new ZipEntry(part.schema() + "/" + table));
                    rows.copyOut("copy " + table + " to stdout", zip);
                }
            }
            zip.putNextEntry(new ZipEntry(END));
            zip.finish();
        } finally {
            connection.rollback();
        }
    }

    /** Schemas that this program made: its own notes, those of bundles, and saved copies of them. */
    static List<String> schemas(Connection connection) throws SQLException {
        return SchemaFacts.texts(connection, "select nspname from pg_namespace n where nspname = 'persistence'"
                + " or nspname ~ '^[a-z][a-z0-9_]{0,39}~[0-9]{1,18}$' or exists (select from pg_class c"
                + " where c.relnamespace = n.oid and c.relname = '" + Migrations.HISTORY + "') order by 1");
    }

    private static Part part(Connection connection, String schema) throws SQLException {
        look(connection, schema);
        SchemaCopies.refuse("persistence.cannot-copy", schema, PostgresStructure.obstacles(connection));
        PostgresStructure structure = PostgresStructure.of(connection);
        // who may read what is up to the database that it is restored into
        List<String> after = structure.after().stream().filter(one -> !one.startsWith("grant ")).toList();
        return new Part(schema, structure.before(), SchemaFacts.texts(connection, TARGETS), after);
    }

    /** Drops what is there and makes what was copied, in the transaction of the connection. */
    static void replace(Connection connection, InputStream copy) throws SQLException, IOException {
        for (String schema : schemas(connection)) {
            execute(connection, "drop schema " + quoted(schema) + " cascade");
        }
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(copy), StandardCharsets.UTF_8);
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(STRUCTURE)) {
            throw new IOException("it holds no database of PostgreSQL");
        }
        List<Part> parts = readParts(new DataInputStream(zip));
        CopyManager rows = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Part part : parts) {
            execute(connection, "create schema " + quoted(part.schema()));
            look(connection, part.schema());
            for (String statement : part.before()) {
                execute(connection, statement);
            }
            for (String table : part.targets()) {
                mustBe(zip.getNextEntry(), part.schema() + "/" + table);
                rows.copyIn("copy " + table + " from stdin", zip);
            }
        }
        mustBe(zip.getNextEntry(), END);
        for (Part part : parts) {
            look(connection, part.schema());
            for (String statement : part.after()) {
                execute(connection, statement);
            }
        }
    }

    private static void mustBe(@Nullable ZipEntry entry, String name) throws IOException {
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException(name + " is missing");
        }
    }

    private static void writeParts(List<Part> parts, DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(parts.size());
        for (Part part : parts) {
            writeTexts(out, List.of(part.schema()));
            for (List<String> texts : Stream.of(part.before(), part.targets(), part.after()).toList()) {
                writeTexts(out, texts);
            }
        }
        out.flush();
    }

    private static List<Part> readParts(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("it was written by a newer program");
        }
        int size = in.readInt();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parts.add(new Part(readTexts(in).getFirst(), readTexts(in), readTexts(in), readTexts(in)));
        }
        return parts;
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void look(Connection connection, String schema) throws SQLException {
        execute(connection, "set local search_path = " + quoted(schema));
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
