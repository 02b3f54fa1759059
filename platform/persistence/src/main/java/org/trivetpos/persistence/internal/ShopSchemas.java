package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.Schemas;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/** Copies, puts back and deletes the schemas of bundles that are not running. */
@Component(service = Schemas.class)
public final class ShopSchemas implements Schemas {

    private static final String ABSENT = "absent";

    private final ShopStore store;

    @Activate
    public ShopSchemas(@Reference ShopStore store) {
        this.store = store;
    }

    /** Work on the open store. */
    @FunctionalInterface
    private interface Work<T> {
        T run(OpenStore open, SchemaCopies copies) throws SQLException, IOException;
    }

    /** A question to the tables. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(SchemaFacts facts) throws SQLException;
    }

    /** A replacement of a schema. */
    @FunctionalInterface
    private interface Replacement {
        void make() throws SQLException;
    }

    @Override
    public int version(String schema) {
        checked(schema);
        return told("persistence.broken", store.address().shown(),
                (open, copies) -> asked(open, facts -> facts.version(schema)));
    }

    @Override
    public Saved save(String schema) {
        return alone(schema, "persistence.save-failed", (open, copies) -> {
            if (open.notes().replacing(schema)) {
                throw Refusal.of("persistence.half-replaced", schema).asException();
            }
            refuseForeign(open, schema);
            if (!asked(open, facts -> facts.exists(schema))) {
                return new Saved(schema, ABSENT);
            }
            String copy = schema + "~" + open.notes().nextCopy();
            copies.write(schema, copy);
            return new Saved(schema, copy);
        });
    }

    @Override
    public void restore(Saved saved) {
        String schema = saved.schema();
        String copy = checkedCopy(saved);
        alone(schema, "persistence.put-back-failed", (open, copies) -> {
            if (copy == null) {
                replace(open, copies, schema, () -> copies.drop(schema));
            } else {
                copies.mustBeWhole(schema, copy);
                replace(open, copies, schema, () -> copies.putBack(schema, copy));
            }
            return null;
        });
    }

    @Override
    public void discard(Saved saved) {
        String copy = checkedCopy(saved);
        if (copy != null) {
            told("persistence.discard-failed", saved.schema(), (open, copies) -> {
                copies.discard(copy);
                return null;
            });
        }
    }

    @Override
    public List<Saved> saved() {
        return told("persistence.broken", store.address().shown(), (open, copies) -> copies.all());
    }

    @Override
    public void purge(String schema) {
        alone(schema, "persistence.purge-failed", (open, copies) -> {
            if (open.notes().replacing(schema) || asked(open, facts -> facts.exists(schema))) {
                replace(open, copies, schema, () -> copies.drop(schema));
            }
            return null;
        });
    }

    @Override
    public List<Kept> kept() {
        return told("persistence.broken", store.address().shown(), (open, copies) -> asked(open, facts -> {
            List<Kept> kept = new ArrayList<>();
            Set<String> found = new TreeSet<>(facts.migrated());
            // a deletion that was interrupted may have got as far as the history
            found.addAll(open.notes().replacing());
            for (String schema : found) {
                if (!open.extender().has(schema)) {
                    kept.add(new Kept(schema, facts.rows(schema)));
                }
            }
            return kept;
        }));
    }

    @Override
    public void tolerate(String schema, int version) {
        checked(schema);
        if (version < 1) {
            throw new IllegalArgumentException("migrations are numbered from 1: " + version);
        }
        told("persistence.broken", store.address().shown(), (open, copies) -> {
            open.notes().tolerate(schema, version);
            open.database().force();
            return null;
        });
    }

    @Override
    public Optional<Refusal> trouble(String schema) {
        return store.roomTrouble(schema);
    }

    @Override
    public boolean offered(String schema) {
        return store.offers(schema);
    }

    /**
     * Noted before and after, each time on the disk: a bundle that is started after a crash between them is told, and
     * what was replaced is whole on the disk before the note goes.
     */
    private void replace(OpenStore open, SchemaCopies copies, String schema, Replacement replacement)
            throws SQLException {
        refuseForeign(open, schema);
        copies.refuseEntangled(schema);
        SchemaNotes notes = open.notes();
        boolean halfBefore = notes.replacing(schema);
        notes.beginReplacing(schema);
        try {
            replacement.make();
        } catch (SQLException | RuntimeException failure) {
            if (copies.allOrNothing() && !halfBefore) {
                notes.endReplacing(schema);
            }
            throw failure;
        }
        open.database().force();
        notes.endReplacing(schema);
        open.database().renewConnections();
    }

    /** A schema that no bundle's migrations made is not ours to copy or drop. */
    private static void refuseForeign(OpenStore open, String schema) throws SQLException {
        if (!open.notes().replacing(schema)
                && !asked(open, facts -> facts.hasHistory(schema) || facts.isEmpty(schema))) {
            throw Refusal.of("persistence.foreign-schema", schema).asException();
        }
    }

    /** While no bundle has the schema and none can start on it. */
    private <T extends @Nullable Object> T alone(String schema, String key, Work<T> work) {
        checked(schema);
        return told(key, schema, (open, copies) -> {
            SchemaNotes notes = open.notes();
            if (!notes.hold(schema)) {
                throw Refusal.of("persistence.schema-busy", schema).asException();
            }
            try {
                // asked after it is held: a bundle that starts from now on is refused by the migrations
                if (open.extender().has(schema)) {
                    throw Refusal.of("persistence.schema-running", schema).asException();
                }
                return work.run(open, copies);
            } finally {
                notes.letGo(schema);
            }
        });
    }

    private <T extends @Nullable Object> T told(String key, String subject, Work<T> work) {
        OpenStore open = store.opened();
        Database database = open.database();
        SchemaCopies copies = database.dialect() == Dialect.H2 ? new H2SchemaCopies(database, store.folder().saved())
                : new PostgresSchemaCopies(database);
        try {
            return work.run(open, copies);
        } catch (RefusedException refused) {
            throw refused;
        } catch (SQLException | IOException | RuntimeException failure) {
            StoreUnavailableException trouble = database.trouble(failure, null);
            throw trouble != null ? trouble
                    : ShopStore.refused(key, failure, subject, Troubles.words(failure));
        }
    }

    private static <T> T asked(OpenStore open, Question<T> question) throws SQLException {
        Database database = open.database();
        try (Connection connection = database.take()) {
            T answer = question.ask(new SchemaFacts(connection, database.dialect()));
            connection.commit();
            return answer;
        }
    }

    private static void checked(String schema) {
        if (!SchemaFacts.isName(schema) || schema.equals("persistence")) {
            throw new IllegalArgumentException("no schema of a bundle: " + schema);
        }
    }

    /** The name of the copy, or null for what was absent. */
    private static @Nullable String checkedCopy(Saved saved) {
        checked(saved.schema());
        if (saved.copy().equals(ABSENT)) {
            return null;
        }
        if (!saved.copy().matches(saved.schema() + "~\\d{1,18}")) {
            throw new IllegalArgumentException("no copy of schema " + saved.schema() + ": " + saved.copy());
        }
        return saved.copy();
    }
}
