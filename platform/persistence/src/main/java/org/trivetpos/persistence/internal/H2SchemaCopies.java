package org.trivetpos.persistence.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.Schemas.Saved;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * Copies of a schema of H2: the statements that make it, in a packed file beside the store. H2 cannot undo a change of
 * structure, and a schema that it renames keeps views that look for the old name; a file that is run on an empty schema
 * gives the same tables however far a run before it had come.
 */
final class H2SchemaCopies implements SchemaCopies {

    private static final Logger LOG = LoggerFactory.getLogger(H2SchemaCopies.class);
    private static final String WHOLE = ".sql.gz";
    private static final Pattern COPY = Pattern.compile("([a-z][a-z0-9_]{0,39}~\\d{1,18})\\.sql\\.gz");

    private final Database database;
    private final Path folder;

    /** @param folder of the copies; made when it is needed */
    H2SchemaCopies(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @Override
    public void write(String schema, String copy) throws SQLException, IOException {
        Files.createDirectories(folder);
        clearUnfinished(schema);
        Path script = folder.resolve(copy + ".sql.part");
        Path packed = folder.resolve(copy + WHOLE + ".part");
        try (Connection connection = database.ownConnection()) {
            SchemaCopies.refuse("persistence.cannot-copy", schema, obstacles(connection, stored(schema)));
            run(connection, "script nopasswords nosettings to " + literal(script) + " charset 'UTF-8' schema "
                    + quoted(schema));
            pack(script, packed);
            // no such file before it is whole and on the disk
            Files.move(packed, folder.resolve(copy + WHOLE), StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(packed);
        }
    }

    /** Without the lines that would bring back the database user of that time, with an empty password. */
    private static void pack(Path script, Path packed) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(script);
                OutputStream file = Files.newOutputStream(packed);
                BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8))) {
            boolean head = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean ofTheUser = line.startsWith("CREATE USER ") || line.startsWith("CREATE SCHEMA ");
                head &= ofTheUser || line.isBlank() || line.startsWith("--") || line.startsWith(";");
                if (!head || !ofTheUser) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        try (FileChannel written = FileChannel.open(packed, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private void forceFolder() {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOnThisSystem) {
            LOG.debug("this system does not write the names of files on demand", notOnThisSystem);
        }
    }

    private void clearUnfinished(String schema) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, schema + "~*.part")) {
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        }
    }

    @Override
    public void mustBeWhole(String schema, String copy) {
        try (InputStream all = new GZIPInputStream(Files.newInputStream(folder.resolve(copy + WHOLE)))) {
            // reading to the end compares the check sum
            all.transferTo(OutputStream.nullOutputStream());
        } catch (IOException missingOrDamaged) {
            LOG.warn("the copy {} cannot be read: {}", copy, missingOrDamaged.toString());
            throw SchemaCopies.gone(schema, copy);
        }
    }

    @Override
    public void putBack(String schema, String copy) throws SQLException {
        try (Connection connection = database.ownConnection()) {
            run(connection, "drop schema if exists " + quoted(schema) + " cascade");
            run(connection, "create schema " + quoted(schema));
            run(connection, "runscript from " + literal(folder.resolve(copy + WHOLE))
                    + " compression gzip charset 'UTF-8'");
        }
    }

    @Override
    public void drop(String schema) throws SQLException {
        try (Connection connection = database.ownConnection()) {
            run(connection, "drop schema if exists " + quoted(schema) + " cascade");
        }
    }

    /** H2 copies more kinds than these; but code in the database belongs to nobody's update. */
    private static List<String> obstacles(Connection connection, String stored) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String query : List.of(
                "select 'synonym ' || synonym_name from information_schema.synonyms where synonym_schema = ?",
                "select 'function ' || routine_name from information_schema.routines where routine_schema = ?",
                "select 'trigger ' || trigger_name from information_schema.triggers where trigger_schema = ?",
                "select 'materialized view ' || table_name from information_schema.views where table_schema = ?"
                        + " and view_definition is null",
                "select lower(table_type) || ' ' || table_name from information_schema.tables"
                        + " where table_schema = ? and (table_type not in ('BASE TABLE', 'VIEW')"
                        + " or storage_type not in ('CACHED', 'MEMORY'))")) {
            found.addAll(SchemaFacts.texts(connection, query, stored));
        }
        return found;
    }

    @Override
    public void refuseEntangled(String schema) throws SQLException {
        String stored = stored(schema);
        String mentioned = "%\"" + stored.replace("_", "\\_") + "\".%";
        try (Connection connection = database.ownConnection()) {
            List<String> found = new ArrayList<>(SchemaFacts.texts(connection,
                    "select constraint_schema || '.' || constraint_name from information_schema.referential_constraints"
                            + " where unique_constraint_schema = ? and constraint_schema <> ?", stored, stored));
            found.addAll(SchemaFacts.texts(connection, "select table_schema || '.' || table_name"
                    + " from information_schema.views where table_schema <> ? and view_definition like ?",
                    stored, mentioned));
            found.addAll(SchemaFacts.texts(connection, "select table_schema || '.' || table_name"
                    + " from information_schema.columns where table_schema <> ? and column_default like ?",
                    stored, mentioned));
            SchemaCopies.refuse("persistence.entangled", schema, found);
        }
    }

    @Override
    public boolean allOrNothing() {
        return false;
    }

    @Override
    public void discard(String copy) throws IOException {
        Files.deleteIfExists(folder.resolve(copy + WHOLE));
    }

    @Override
    public List<Saved> all() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Saved> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                var name = COPY.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.add(SchemaCopies.named(name.group(1)));
                }
            }
        }
        found.sort(SchemaCopies::byAge);
        return found;
    }

    private static String stored(String schema) {
        return SchemaFacts.stored(schema, Dialect.H2);
    }

    private static String quoted(String schema) {
        return '"' + stored(schema) + '"';
    }

    private static String literal(Path file) {
        return '\'' + file.toAbsolutePath().toString().replace("'", "''") + '\'';
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
