package org.trivetpos.persistence;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.Refusal;

/**
 * The schemas of bundles as wholes: copied before an update, put back when it fails, deleted on purpose, and how the
 * migration of each went. For whoever updates and removes bundles while the shop trades; a plugin has no use for it.
 *
 * <p>Thread-safe. {@link #save}, {@link #restore}, {@link #discard}, {@link #purge} and {@link #kept} read or write all
 * rows (about a second for a hundred thousand), so they are called neither by a thread of a screen nor inside a
 * transaction; two of them for the same schema at once are refused. {@link #trouble} and {@link #offered} only look
 * into memory.
 *
 * <p>Where something is refused ({@link org.trivetpos.kernel.RefusedException}) nothing was changed. Every method but
 * {@link #trouble} and {@link #offered} throws {@link StoreUnavailableException} while the database is not open, cannot
 * be reached or is full. A schema is named as in the header {@code Trivet-Schema}; another name, and the platform's own
 * {@code persistence}, is an {@link IllegalArgumentException}.
 */
@ProviderType
public interface Schemas {

    /** Number of the newest migration that was run in it with success; 0 if there is no such schema. */
    int version(String schema);

    /**
     * Copies the whole schema (structure, rows, positions of its sequences, migration history) beside it; the copy is
     * durable when this returns. The bundle of the schema must be stopped: nobody else writes into it meanwhile. A
     * schema that is not there yet is saved as absent. A crash half way leaves no copy.
     *
     * @throws org.trivetpos.kernel.RefusedException if its bundle is running, if it has objects that cannot be copied
     *                                               (functions, triggers, materialized views and the like), or if an
     *                                               earlier {@link #restore} or {@link #purge} was interrupted
     * @throws StoreUnavailableException             if it fails, for example with a full disk; no copy is left
     */
    Saved save(String schema);

    /**
     * Puts it back exactly as it was saved (absent: the schema is dropped), durable when this returns; the copy stays
     * until it is discarded. May be repeated, also after a crash half way: the schema is then either as before or is
     * not opened for any bundle until this or {@link #purge} has been run again.
     *
     * @throws org.trivetpos.kernel.RefusedException if its bundle is running, if tables of others refer to it, or if
     *                                               the copy is gone or damaged
     * @throws StoreUnavailableException             if it fails; the copy is kept
     */
    void restore(Saved saved);

    /** Throws the copy away; quiet if it is gone. */
    void discard(Saved saved);

    /**
     * The copies that exist, by name of the schema, oldest first: also one that was made just before a crash and that
     * nobody had noted yet. What was saved as absent is no copy.
     */
    List<Saved> saved();

    /**
     * Deletes the schema with all of its rows for good (data of a removed plugin, purged on purpose); quiet if there is
     * none. Copies stay. May be repeated after a crash half way.
     *
     * @throws org.trivetpos.kernel.RefusedException if a running bundle has it, if tables of others refer to it, or if
     *                                               it was not made by the migrations of a bundle
     */
    void purge(String schema);

    /**
     * The schemas with a migration history whose bundle is not running (data of removed plugins), by name. Also those
     * whose bundle has only not been started yet; the platform's own {@code persistence} is not among them.
     */
    List<Kept> kept();

    /**
     * Lets code of an older version run on tables that a newer one has brought up to this migration: for a roll-back
     * after an update whose migrations only added. Durable when this returns. Forgotten as soon as code that knows this
     * migration is started on the schema again, or the schema is restored or purged.
     *
     * @param version number of the newest migration that the older code may find, at least 1
     */
    void tolerate(String schema, int version);

    /**
     * Why the running bundle with this schema was not given its unit, for example because its migration failed. Empty
     * while it is fine, not yet known, or no bundle with it is running.
     */
    Optional<Refusal> trouble(String schema);

    /** True while its migrations have been run, its entities are mapped and its {@link EntityUnit} is offered. */
    boolean offered(String schema);

    /**
     * A copy of a schema.
     *
     * @param copy an opaque text, at most 60 characters of ASCII, that names the copy across restarts
     */
    record Saved(String schema, String copy) { }

    /**
     * Data without a bundle.
     *
     * @param rows sum over its tables, the migration history not counted
     */
    record Kept(String schema, long rows) { }
}
