package org.trivetpos.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Origin;

/** What the shop does by itself: the jobs of its bundles, how they went, when they are run next. Thread-safe. */
@ProviderType
public interface ScheduledJobs {

    /** Jobs that are present now, in order of their ids. */
    List<Job> all();

    /**
     * Begins a job now (permission {@code store.jobs}) and returns; {@link #all} tells how it goes.
     *
     * @throws org.trivetpos.kernel.RefusedException {@code store.job-gone}, {@code store.job-running}, or {@code
     *         store.jobs-busy} if as many as can be are under way
     */
    void runNow(CommandContext context, String id);

    /** Calls back on another thread after a job began, ended, came or went, until closed. */
    AutoCloseable onChange(Runnable listener);

    /**
     * A job and how it stands.
     *
     * @param origin  the bundle that contributes it
     * @param running it is under way, or does not come back
     * @param last    its last run, or null if it never ran
     * @param next    when it is run next: in the past if it waits for its turn
     */
    record Job(String id, LocalText title, Schedule schedule, Origin origin, boolean running, @Nullable Run last,
            Instant next) { }

    /**
     * One run.
     *
     * @param day     the business day that it was for
     * @param ended   null while it runs
     * @param words   why it did not succeed; empty if it did
     * @param attempt 1, or more if the ones before for the same time failed
     */
    record Run(LocalDate day, Instant started, @Nullable Instant ended, Outcome outcome, LocalText words, int attempt,
            boolean byHand) { }

    /**
     * How a run went. {@code LATE}: longer than the job had asked for; it may still come to its end. {@code
     * BROKEN_OFF}: the shop stopped meanwhile.
     */
    enum Outcome { RUNNING, DONE, FAILED, LATE, BROKEN_OFF }
}
