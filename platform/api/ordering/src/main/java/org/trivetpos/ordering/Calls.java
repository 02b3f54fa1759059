package org.trivetpos.ordering;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/**
 * Telephone calls that came in since the shop started, kept in memory. An order by telephone begins with one.
 * Thread-safe.
 */
@ProviderType
public interface Calls {

    /** Calls that nobody has dealt with yet, newest first; after ten minutes a call no longer waits. At most 20. */
    List<Call> waiting();

    /** The last 50 calls, newest first, those that wait among them. */
    List<Call> recent();

    /** Somebody has dealt with it: it waits no more, at any till (permission {@code ordering.order}). */
    void dismiss(CommandContext context, CallId call);

    /** Calls back on another thread after calls came or were dealt with, coalesced, until closed. */
    AutoCloseable onChange(Runnable listener);
}
