package org.trivetpos.store;

import java.time.Instant;
import java.time.LocalDate;
import org.trivetpos.kernel.StaffId;

/**
 * A business day that was closed 日结; nothing is sold or given back on it any more.
 *
 * @param number        its Z number: gapless, from 1
 * @param at            when it was closed
 * @param by            who closed it
 * @param journalNumber head of the journal just before
 * @param journalHash   its hash, lower-case hex; printed, and kept outside the database
 */
public record ClosedDay(LocalDate day, int number, Instant at, StaffId by, long journalNumber, String journalHash) { }
