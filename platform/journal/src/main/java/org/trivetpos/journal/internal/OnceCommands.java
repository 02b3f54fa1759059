package org.trivetpos.journal.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.trivetpos.journal.Commands;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * Commands that are done once. The request id is inserted first: a second call with the same id waits there for the
 * first one and then finds its result.
 */
@Component(service = Commands.class, scope = ServiceScope.BUNDLE)
public final class OnceCommands implements Commands {

    private static final Duration SEALED_WITHIN = Duration.ofSeconds(15);
    private static final int ATTEMPTS_AT_DEADLOCK = 3;

    private final River river;
    private final Transactions transactions;
    private final FactJson json = new FactJson();

    @Activate
    public OnceCommands(@Reference RiverSource source) {
        this(source.river());
    }

    private OnceCommands(River river) {
        this.river = river;
        this.transactions = river.transactions();
    }

    /** Outside a container. */
    public static OnceCommands on(River river) {
        return new OnceCommands(river);
    }

    @Override
    public <R> R once(CommandContext context, String name, Class<R> result, Change<R> change) {
        if (transactions.active()) {
            return change.make();
        }
        Outcome<R> outcome = attempt(context, name, result, change);
        if (outcome.repeated()) {
            river.awaitEverything(SEALED_WITHIN);
        } else {
            river.awaitSealed(SEALED_WITHIN);
        }
        return outcome.value();
    }

    private <R> Outcome<R> attempt(CommandContext context, String name, Class<R> result, Change<R> change) {
        for (int attempt = 1;; attempt++) {
            try {
                return river.inTransaction(() -> inTransaction(context, name, result, change));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS_AT_DEADLOCK || !isDeadlock(failure)) {
                    throw failure;
                }
            }
        }
    }

    private <R> Outcome<R> inTransaction(CommandContext context, String name, Class<R> result, Change<R> change)
            throws SQLException {
        String request = context.request().value();
        if (!claim(request, name)) {
            return first(request, name, result);
        }
        R value = change.make();
        if (value != null) {
            river.keep(new FactTable.Result(request, json.write(value, result)));
        }
        return new Outcome<>(value, false);
    }

    /** False if the request was done before; waits while another transaction is at it. */
    private boolean claim(String request, String name) throws SQLException {
        boolean postgres = transactions.dialect() == Dialect.POSTGRESQL;
        try (PreparedStatement insert = transactions.connection().prepareStatement(
                "insert into journal.command_done (request, name, at_micros) values (?, ?, ?)"
                        + (postgres ? " on conflict do nothing" : ""))) {
            insert.setString(1, request);
            insert.setString(2, name);
            insert.setLong(3, Entry.micros(river.clock().instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            if ("23505".equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    private <R> Outcome<R> first(String request, String name, Class<R> result) throws SQLException {
        try (PreparedStatement select = transactions.connection().prepareStatement(
                "select name, result from journal.command_done where request = ?")) {
            select.setString(1, request);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the request " + request + " is known but cannot be read");
                }
                if (!row.getString(1).equals(name)) {
                    throw Refusal.of("journal.request-reused", row.getString(1), name).asException();
                }
                String kept = row.getString(2);
                return new Outcome<>(kept == null ? null : json.read(kept, result), true);
            }
        }
    }

    private static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && ("40001".equals(sql.getSQLState())
                    || "40P01".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** A nullable value: a {@code Void} command has none. */
    private record Outcome<R>(@Nullable R value, boolean repeated) { }
}
