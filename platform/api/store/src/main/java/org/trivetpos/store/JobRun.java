package org.trivetpos.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a scheduled job is run for.
 *
 * @param due         when it was to begin; the moment itself if somebody asked for it
 * @param businessDay the day that has ended, for {@link Schedule.AfterBusinessDay}; the one that is open, for others
 * @param byHand      somebody asked for it in the office
 */
public record JobRun(Instant due, LocalDate businessDay, boolean byHand) { }
