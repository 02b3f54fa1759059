package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.Schemas.Saved;

/** How one kind of database copies a whole schema and puts the copy back. A copy is named {@code schema~number}. */
interface SchemaCopies {

    /** Writes a copy that is whole and durable when this returns, and not there when it fails. */
    void write(String schema, String copy) throws SQLException, IOException;

    /** @throws RefusedException if the copy cannot be put back as it was saved */
    void mustBeWhole(String schema, String copy) throws SQLException;

    /** Replaces the schema by the copy, which stays. */
    void putBack(String schema, String copy) throws SQLException;

    /** Drops the schema with all that is in it. */
    void drop(String schema) throws SQLException;

    /** @throws RefusedException if something outside would be lost with the schema */
    void refuseEntangled(String schema) throws SQLException;

    /** True if a failed replacement has changed nothing. */
    boolean allOrNothing();

    void discard(String copy) throws SQLException, IOException;

    List<Saved> all() throws SQLException, IOException;

    static RefusedException gone(String schema, String copy) {
        return Refusal.of("persistence.copy-gone", schema, copy).asException();
    }

    static void refuse(String key, String schema, List<String> objects) {
        if (!objects.isEmpty()) {
            throw Refusal.of(key, schema, objects.getFirst()).asException();
        }
    }

    /** The schema of a copy's name. */
    static Saved named(String copy) {
        return new Saved(copy.substring(0, copy.indexOf('~')), copy);
    }

    /** By schema, oldest first. */
    static int byAge(Saved one, Saved other) {
        int bySchema = one.schema().compareTo(other.schema());
        return bySchema != 0 ? bySchema : Long.compare(number(one), number(other));
    }

    private static long number(Saved saved) {
        return Long.parseLong(saved.copy().substring(saved.copy().indexOf('~') + 1));
    }
}
