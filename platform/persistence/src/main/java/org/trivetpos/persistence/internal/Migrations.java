package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreUnavailableException;

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
    private final SchemaNotes notes;

    /** Reads what was noted, making the notes in a new store. */
    public Migrations(Database database) {
        this.database = database;
        try {
            this.notes = new SchemaNotes(database);
        } catch (SQLException failure) {
            throw database.troubles().atOpening(failure).asException(failure);
        }
    }

    SchemaNotes notes() {
        return notes;
    }

    /**
     * Runs what is missing.
     *
     * @throws StoreUnavailableException if the schema was written by a newer program, beyond what is tolerated, if it
     *                                   is being replaced, or if a script fails; what a failed script had changed is
     *                                   for PostgreSQL rolled back, for H2 named in its history
     */
    public synchronized void migrate(SchemaScripts scripts) {
        String schema = scripts.schema();
        refuseUnfit(schema);
        String fingerprint = scripts.fingerprint();
        if (fingerprint.equals(notes.fingerprint(schema)) && !forgetsTolerance(scripts)) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            createSchema(schema);
            Flyway flyway = flyway(scripts);
            refuseNewer(flyway, schema, notes.tolerated(schema));
            // a failure half way must not leave the tables noted as those of the old code
            notes.forget(schema);
            int executed = flyway.migrate().migrationsExecuted;
            notes.migrated(schema, fingerprint, scripts.newest());
            LOG.debug("schema {}: {} migrations run", schema, executed);
        } catch (SQLException | FlywayException failure) {
            StoreUnavailableException trouble = database.trouble(failure, null);
            throw trouble != null ? trouble : new StoreUnavailableException(
                    Refusal.of("persistence.migration-failed", schema, Troubles.words(failure)), failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void refuseUnfit(String schema) {
        if (notes.held(schema)) {
            throw ShopStore.refused("persistence.schema-busy", null, schema);
        }
        if (notes.replacing(schema)) {
            throw ShopStore.refused("persistence.half-replaced", null, schema);
        }
    }

    private boolean forgetsTolerance(SchemaScripts scripts) {
        int tolerated = notes.tolerated(scripts.schema());
        return tolerated > 0 && scripts.newest() >= tolerated;
    }

    private void createSchema(String schema) throws SQLException {
        try (Connection connection = database.take(); Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
            connection.commit();
        }
    }

    private Flyway flyway(SchemaScripts scripts) {
        String schema = SchemaFacts.stored(scripts.schema(), database.dialect());
        return Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(database.pool()).resourceProvider(scripts)
                .javaMigrationClassProvider(new NoJavaMigrations())
                .schemas(schema).defaultSchema(schema).createSchemas(false).table(HISTORY)
                .ignoreMigrationPatterns("*:future").load();
    }

    private static void refuseNewer(Flyway flyway, String schema, int tolerated) {
        MigrationVersion upTo = MigrationVersion.fromVersion(String.valueOf(tolerated));
        MigrationInfo newest = null;
        for (MigrationInfo applied : flyway.info().applied()) {
            boolean fits = applied.getState() == MigrationState.FUTURE_SUCCESS && applied.getVersion() != null
                    && applied.getVersion().compareTo(upTo) <= 0;
            if (FROM_A_NEWER_PROGRAM.contains(applied.getState()) && !fits) {
                newest = applied;
            }
        }
        if (newest != null) {
            throw new StoreUnavailableException(
                    Refusal.of("persistence.newer", schema, String.valueOf(newest.getVersion())),
                    new IllegalStateException("migration " + newest.getScript() + " is unknown here"));
        }
    }

    private static final class NoJavaMigrations implements ClassProvider<JavaMigration> {
        @Override
        public List<Class<? extends JavaMigration>> getClasses() {
            return new ArrayList<>();
        }
    }
}
