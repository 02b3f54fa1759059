package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Backups.Restored;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions;

/** The database while it is open, with everything that stands on it. */
final class OpenStore implements AutoCloseable {

    private final Database database;
    private final SharedTransactions transactions;
    private final Migrations migrations;
    private final EntityExtender extender;
    private @Nullable ServiceRegistration<Transactions> offered;

    OpenStore(BundleContext context, StoreAddress address, DataSource source, Health health, boolean unclean,
            Consumer<StoreUnavailableException> onTrouble) {
        database = new Database(address, source);
        try {
            if (unclean) {
                refuseDamaged();
            }
            transactions = new SharedTransactions(database, onTrouble);
            migrations = new Migrations(database);
            extender = new EntityExtender(context, transactions, migrations, health);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private void refuseDamaged() {
        try (Connection connection = database.ownConnection()) {
            Refusal damaged = new TableCheck(connection, database.dialect()).tails();
            if (damaged != null) {
                throw new StoreUnavailableException(damaged, new IllegalStateException("a table cannot be read"));
            }
        } catch (SQLException failure) {
            throw database.troubles().atOpening(failure).asException(failure);
        }
    }

    void offer(BundleContext context) {
        offered = context.registerService(Transactions.class, transactions, null);
        extender.open();
    }

    Database database() {
        return database;
    }

    SchemaNotes notes() {
        return migrations.notes();
    }

    EntityExtender extender() {
        return extender;
    }

    Map<String, Integer> newestVersions() {
        return extender.newestVersions();
    }

    void noteRestored(String file, Instant at) throws SQLException {
        transactions.<SQLException>run(() -> {
            try (PreparedStatement insert = transactions.connection().prepareStatement(
                    "insert into persistence.restored (at_micros, file) values (?, ?)")) {
                insert.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, at));
                insert.setString(2, file);
                insert.executeUpdate();
            }
        });
        database.force();
    }

    Optional<Restored> lastRestore() throws SQLException {
        return transactions.<Optional<Restored>, SQLException>call(() -> {
            try (PreparedStatement select = transactions.connection().prepareStatement(
                    "select file, at_micros from persistence.restored order by at_micros desc limit 1");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Restored(row.getString(1),
                        Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS))) : Optional.empty();
            }
        });
    }

    Optional<String> begunWith() throws SQLException {
        return transactions.<Optional<String>, SQLException>call(() -> BeginAnew.noteIn(transactions.connection()));
    }

    @Override
    public void close() {
        ServiceRegistration<Transactions> before = offered;
        offered = null;
        if (before != null) {
            before.unregister();
        }
        extender.close();
        database.close();
    }
}
