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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * Brings the schemas up to date, each with a Flyway history of its own. What was brought up to date is noted with a
 * fingerprint of its scripts, so that an unchanged start does not even load Flyway.
 */
public final class Migrations {

    static final String HISTORY = "flyway_history";
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Set<MigrationState> FROM_A_NEWER_PROGRAM =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Database database;
    private final Map<String, String> noted = new ConcurrentHashMap<>();

    /** Reads what was noted, creating the note in a new store. */
    public Migrations(Database database) {
        this.database = database;
        try (Connection connection = database.take(); Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists persistence");
            statement.execute("create table if not exists persistence.migrated ("
                    + "room varchar(40) primary key, fingerprint varchar(40) not null)");
            statement.execute("create table if not exists persistence.restored ("
                    + "at_micros bigint primary key, file varchar(200) not null)");
            connection.commit();
            try (ResultSet rows = statement.executeQuery("select room, fingerprint from persistence.migrated")) {
                while (rows.next()) {
                    noted.put(rows.getString(1), rows.getString(2));
                }
            }
            connection.commit();
        } catch (SQLException failure) {
            throw database.troubles().atOpening(failure).asException(failure);
        }
    }

    /**
     * Runs what is missing.
     *
     * @throws StoreUnavailableException if the schema was written by a newer program or a script fails; what a failed
     *                                   script had changed is for PostgreSQL rolled back, for H2 named in its history
     */
    public synchronized void migrate(SchemaScripts scripts) {
        String schema = scripts.schema();
        if (scripts.fingerprint().equals(noted.get(schema))) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            createSchema(schema);
            Flyway flyway = flyway(scripts);
            refuseNewer(flyway, schema);
            int executed = flyway.migrate().migrationsExecuted;
            note(schema, scripts.fingerprint());
            LOG.debug("schema {}: {} migrations run", schema, executed);
        } catch (SQLException | FlywayException failure) {
            StoreUnavailableException trouble = database.trouble(failure, null);
            throw trouble != null ? trouble : new StoreUnavailableException(
                    Refusal.of("persistence.migration-failed", schema, Troubles.words(failure)), failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void createSchema(String schema) throws SQLException {
        try (Connection connection = database.take(); Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
            connection.commit();
        }
    }

    private Flyway flyway(SchemaScripts scripts) {
        String schema = stored(scripts.schema());
        return Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(database.pool()).resourceProvider(scripts)
                .javaMigrationClassProvider(new NoJavaMigrations())
                .schemas(schema).defaultSchema(schema).createSchemas(false).table(HISTORY).load();
    }

    /** Flyway quotes names, and H2 keeps unquoted ones in capitals. */
    private String stored(String name) {
        return database.dialect() == Dialect.H2 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static void refuseNewer(Flyway flyway, String schema) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (FROM_A_NEWER_PROGRAM.contains(applied.getState())) {
                throw new StoreUnavailableException(
                        Refusal.of("persistence.newer", schema, String.valueOf(applied.getVersion())),
                        new IllegalStateException("migration " + applied.getScript() + " is unknown here"));
            }
        }
    }

    private void note(String schema, String fingerprint) throws SQLException {
        try (Connection connection = database.take();
                PreparedStatement forget = connection.prepareStatement(
                        "delete from persistence.migrated where room = ?");
                PreparedStatement note = connection.prepareStatement(
                        "insert into persistence.migrated (room, fingerprint) values (?, ?)")) {
            forget.setString(1, schema);
            forget.executeUpdate();
            note.setString(1, schema);
            note.setString(2, fingerprint);
            note.executeUpdate();
            connection.commit();
        }
        noted.put(schema, fingerprint);
    }

    private static final class NoJavaMigrations implements ClassProvider<JavaMigration> {
        @Override
        public List<Class<? extends JavaMigration>> getClasses() {
            return new ArrayList<>();
        }
    }
}
