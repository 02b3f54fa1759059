package org.trivetpos.store;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;

/**
 * Closes business days 日结. A day that nobody closes ends by the clock as well and stays to be closed; one that is
 * closed before that ends with its close; {@link DayHistory} knows them. Thread-safe.
 *
 * <p>Refusals: {@code store.day-not-due}, {@code store.day-not-begun}, {@code store.day-not-ready}, {@code
 * store.day-participant-failed}, and those of participants ({@code till.shift-open}).
 */
@ProviderType
public interface DayClosing {

    /** The day that is closed next, and what stands in the way of it; asks every participant. */
    Due due();

    /**
     * Closes a day for good (permission {@code store.close-day}); the participants take part in the transaction.
     *
     * @param day the one of {@link #due}, as the person saw it
     */
    ClosedDay close(CommandContext context, LocalDate day);

    /**
     * What is to be closed.
     *
     * @param missing what has to be done before, in words; empty if it can be closed now
     */
    record Due(LocalDate day, List<Refusal> missing) {
        public Due {
            missing = List.copyOf(missing);
        }
    }
}
