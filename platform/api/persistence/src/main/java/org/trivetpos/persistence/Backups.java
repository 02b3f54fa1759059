package org.trivetpos.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Copies of the store, taken while it trades. */
@ProviderType
public interface Backups {

    /**
     * Writes a consistent copy of the whole database to a new file in the folder and returns when it is on the disk.
     *
     * @throws StoreUnavailableException if the folder cannot be written; nothing is left behind
     */
    Backup backup(Path folder);

    /**
     * Writes the same copy to a stream, which stays open: what {@link #restore} takes, and what becomes the database of
     * a new data folder as its file {@code store/restored.zip}.
     *
     * @throws IOException              from the stream
     * @throws StoreUnavailableException if the database cannot be read
     */
    void copyTo(OutputStream target) throws IOException;

    /**
     * Replaces the store by a copy. Refused unless the copy is whole and not newer than the program. The store before
     * the restore is kept beside it, on PostgreSQL as a copy. The shop restarts its database; a restore is
     * itself a fact.
     *
     * @throws StoreUnavailableException with the reason; the store is then as before
     */
    void restore(Path file);

    /** When this database was last replaced by a copy; kept in the database itself. */
    Optional<Restored> lastRestore();

    /**
     * Gives the whole store up: orders an empty one that holds nothing but this note, durable when this returns. Then,
     * on a thread of its own, the database is closed, replaced and opened again, and every room with it; a process that
     * ends before finds the old store or the new one, never a part of either, and its next start does what was left.
     * Nothing is kept beside it: whoever calls this has made a copy.
     *
     * @param note at most 4,000 characters, kept in the new store as {@link #begunWith}; no other that was ever given
     * @throws StoreUnavailableException if it cannot be ordered; the store is then as before
     */
    void beginAnew(String note);

    /** The note of {@link #beginAnew}; empty in a store that nobody gave up before it. */
    Optional<String> begunWith();

    /** A copy that became the store. */
    record Restored(String file, Instant at) { }

    /** A finished copy. */
    record Backup(Path file, long bytes, Instant at) { }
}
