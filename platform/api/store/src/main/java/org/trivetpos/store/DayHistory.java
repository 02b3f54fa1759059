package org.trivetpos.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The business days that were closed, and from when until when a day was the one that is open. Thread-safe. */
@ProviderType
public interface DayHistory {

    /**
     * Days that were closed, newest first, at most {@code max}.
     *
     * @param before only days before this one; null for the newest
     */
    List<ClosedDay> closed(@Nullable LocalDate before, int max);

    /** A day, if it was closed. */
    Optional<ClosedDay> find(LocalDate day);

    /** From when until when that day was, or will be, the one that is open. */
    Span span(LocalDate day);

    /**
     * A piece of time.
     *
     * @param from  included
     * @param until not included
     */
    record Span(Instant from, Instant until) { }
}
