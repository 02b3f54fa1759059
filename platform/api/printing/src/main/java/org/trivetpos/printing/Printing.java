package org.trivetpos.printing;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/**
 * Turns documents into paper. A job is written in the caller's transaction and goes to its printer when the facts of
 * that transaction are sealed; it is retried, or raised as an alarm that someone must dismiss; none is lost, none is
 * printed twice without a mark. Thread-safe.
 */
@ProviderType
public interface Printing {

    /**
     * Queues a document in the running transaction.
     *
     * @param role which printer: {@code receipt}, {@code kitchen:main}; kept waiting if nobody has the role
     * @param key  the same key is queued once ({@code receipt:<check id>}), so that a derived job can be repeated
     */
    JobId print(String role, String key, String title, String subject, Document document);

    /** Prints it again with the reprint mark and its count (permission {@code printing.reprint}). */
    JobId reprint(CommandContext context, JobId job);

    /** The same by the printer of another role: that of the till where the guest stands now. */
    JobId reprint(CommandContext context, JobId job, String role);

    /** Tries a waiting or unclear job again now; an unclear one is marked as a possible copy. */
    void retry(CommandContext context, JobId job);

    /** Ends a job that nobody wants any more (an alarm that is dismissed). */
    void dismiss(CommandContext context, JobId job);

    /** A job in any state. */
    Optional<PrintJob> find(JobId job);

    /** The job of a key, if it was queued. */
    Optional<PrintJob> byKey(String key);

    /** The paper as it was queued. */
    Document document(JobId job);

    /** Jobs, newest first. */
    List<PrintJob> recent(int max);

    /** Jobs that need a person: unclear, rejected, or waiting for longer than a minute. */
    List<PrintJob> alarms();

    /** Calls back on another thread after changes of jobs or printers, coalesced, until closed. */
    AutoCloseable onChange(Runnable listener);
}
