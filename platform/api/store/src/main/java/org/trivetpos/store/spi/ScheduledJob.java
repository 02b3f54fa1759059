package org.trivetpos.store.spi;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.Schedule;

/**
 * Something that a bundle wants done by itself: every few minutes, daily, or when a business day has ended. Registered
 * as a service; the shop runs it, remembers how it went, shows it on the office's health page, and lets a manager run
 * it at once.
 *
 * <p>All but {@link #run} is read once, when it comes. One that throws, stalls or answers nonsense then is left out.
 */
@ConsumerType
public interface ScheduledJob {

    /**
     * Stable, lower case, begins with the bundle's short name: {@code loyalty.birthdays}. How it went is remembered
     * under it, also while the bundle is away.
     */
    String id();

    LocalText title();

    Schedule schedule();

    /** It is given up after this time, an hour at most. */
    default Duration longest() {
        return Duration.ofMinutes(5);
    }

    /**
     * Does it, on a thread of the guard, outside a transaction, never twice at once. A run that failed, was late or was
     * broken off by a power cut is made again after ten minutes, three times altogether (one of {@link Schedule.Every}
     * waits for its next time instead): so do it in a way that it may be done again, for example under a key made of
     * {@link JobRun#businessDay}. A run that succeeded is not made again.
     *
     * @throws org.trivetpos.kernel.RefusedException in words for people, if it could not be done, such as without a
     *         network; it is no fault of this bundle then
     * @throws Exception any other, which is told as a failure of this bundle
     */
    void run(JobRun run) throws Exception;
}
