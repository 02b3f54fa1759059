package org.trivetpos.store.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.ClosedDay;

/**
 * Takes part when a business day is closed: the till adds up its report, settlement lets nothing more be sold on that
 * day. Registered as a service; all methods may be called by several threads.
 *
 * <p>{@link #id} and {@link #position} are read once, when it comes. There is no default: while one throws, or is late,
 * the day is not closed, in words that name its bundle; sales go on.
 */
@ConsumerType
public interface DayParticipant {

    /**
     * Stable name. While a participant is absent that the shop cannot do without (setting of the store's bundle, {@code
     * settlement} and {@code till} unless said otherwise) no day is closed.
     */
    default String id() {
        return getClass().getName();
    }

    /** Lower comes first. */
    default int position() {
        return 100;
    }

    /**
     * Days on which something happened that belongs into a day's report.
     *
     * @param after not included
     * @param until included
     */
    default Set<LocalDate> traded(LocalDate after, LocalDate until) {
        return Set.of();
    }

    /** What has to be done before that day can be closed, in words of its own; at most five seconds. */
    default List<Refusal> missing(LocalDate day) {
        return List.of();
    }

    /** Takes part, in the transaction and on its thread; whatever it throws leaves the day open. */
    default void close(CommandContext context, ClosedDay closed) { }
}
