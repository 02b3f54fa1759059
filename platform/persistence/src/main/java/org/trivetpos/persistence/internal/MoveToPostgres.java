package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * Moves a shop from its H2 to an empty PostgreSQL. The shop's database is closed meanwhile and only read; what it is
 * moved to is compared with it, table by table, before the configuration names the new one.
 */
@Component(service = MoveToPostgres.class)
public final class MoveToPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(MoveToPostgres.class);
    private static final String CONFIGURATION = "org.trivetpos.persistence.cfg";

    private final BundleContext context;
    private final ShopStore store;

    @Activate
    public MoveToPostgres(BundleContext context, @Reference ShopStore store) {
        this.context = context;
        this.store = store;
    }

    /**
     * Returns when the shop is on the new database and its configuration says so.
     *
     * @return rows of each table
     * @throws StoreUnavailableException in words; the shop is then on its old database, and the new one is empty
     */
    public Map<String, Long> move(String url, String user, String password) {
        StoreAddress present = store.address();
        if (present.dialect() != Dialect.H2 || present.file().isEmpty()) {
            throw ShopStore.refused("persistence.move-not-h2", null, present.shown());
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw ShopStore.refused("persistence.move-address", null, url);
        }
        StoreAddress target = new StoreAddress(url, user, password, present.poolSize());
        DataSource source = store.source(target);
        mustBeEmpty(target, source);
        try {
            Map<String, SchemaScripts> scripts = store.opened().extender().scripts();
            mustBeComplete(scripts);
            Map<String, Long> moved = new java.util.TreeMap<>();
            store.moveTo(target, () -> {
                moved.putAll(copy(present, target, source, scripts));
                configure(target);
            });
            LOG.info("the shop has moved from {} to {}: {}", present, target, moved);
            return moved;
        } catch (IOException | SQLException failure) {
            throw ShopStore.refused("persistence.move-failed", failure, target.shown(), Troubles.words(failure));
        }
    }

    private static void mustBeEmpty(StoreAddress target, DataSource source) {
        try (Connection connection = source.getConnection()) {
            List<String> tables = SchemaFacts.texts(connection, "select table_schema || '.' || table_name"
                    + " from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')"
                    + " order by 1 limit 1");
            if (!tables.isEmpty()) {
                throw ShopStore.refused("persistence.move-occupied", null, target.shown(), tables.getFirst());
            }
        } catch (SQLException failure) {
            throw new Troubles(target).atOpening(failure).asException(failure);
        }
    }

    /** Nobody else knows how to make the tables of a bundle that is not running. */
    private void mustBeComplete(Map<String, SchemaScripts> scripts) throws SQLException {
        try (Connection h2 = store.opened().database().ownConnection()) {
            SchemaFacts facts = new SchemaFacts(h2, Dialect.H2);
            for (String schema : facts.migrated()) {
                SchemaScripts known = scripts.get(schema);
                if (known == null || known.newest() != facts.version(schema)) {
                    throw ShopStore.refused("persistence.move-not-running", null, schema);
                }
            }
        }
    }

    private Map<String, Long> copy(StoreAddress present, StoreAddress target, DataSource source,
            Map<String, SchemaScripts> scripts) throws SQLException {
        boolean done = false;
        try {
            try (Database database = new Database(target, source)) {
                Migrations migrations = new Migrations(database);
                scripts.values().forEach(migrations::migrate);
            }
            try (Connection h2 = store.source(present.readOnly()).getConnection();
                    Connection postgres = source.getConnection()) {
                postgres.setAutoCommit(false);
                List<String> schemas = new ArrayList<>(scripts.keySet());
                schemas.add("persistence");
                Map<String, Long> moved = new DatabaseMove(h2, postgres).run(schemas);
                postgres.commit();
                done = true;
                return moved;
            }
        } finally {
            if (!done) {
                clear(source);
            }
        }
    }

    /** It was empty, and is again. */
    private static void clear(DataSource source) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String schema : PostgresCopies.schemas(connection)) {
                statement.execute("drop schema \"" + schema + "\" cascade");
            }
        } catch (SQLException failure) {
            LOG.warn("tables of a move that failed are left in the new database; drop its schemas by hand: {}",
                    failure.toString());
        }
    }

    /** The container reads the file within a second, and finds the store where it says. */
    private void configure(StoreAddress target) throws IOException {
        String etc = context.getProperty("karaf.etc");
        if (etc == null) {
            return;
        }
        Path file = Path.of(etc, CONFIGURATION);
        Path draft = file.resolveSibling(CONFIGURATION + ".new");
        Files.write(draft, List.of("# The database, since store:migrate.", "url = " + escaped(target.url()),
                "user = " + escaped(target.user()), "password = " + escaped(target.password()),
                "pool.size = " + target.poolSize()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A backslash and what looks like a variable would be read as something else. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("${", "\\${");
    }
}
