package org.trivetpos.journal;

import java.time.Instant;

/**
 * The store was replaced by a copy; what happened between the copy and the restore is no longer in it.
 *
 * @param file name of the copy
 * @param at   when it was restored
 * @param head number of the last fact in the copy
 */
@FactType("journal.StoreRestored")
public record StoreRestored(String file, Instant at, long head) implements Fact { }
