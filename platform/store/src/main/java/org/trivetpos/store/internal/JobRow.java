package org.trivetpos.store.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.ScheduledJobs.Run;

/**
 * What is known of a job.
 *
 * @param settledUntil every time up to this one needs no run any more
 * @param settledDay   every business day up to this one needs no run any more
 * @param attempts     so far for what is due now; 0 if nothing was tried yet
 */
record JobRow(String id, Instant settledUntil, LocalDate settledDay, int attempts, @Nullable Run last) {

    static final LocalText NO_WORDS = LocalText.same("");
}
