package org.trivetpos.journal;

import java.time.Instant;

/** The head of the chain at a moment, printed on reports and kept outside the database. */
public record Anchor(long number, String hash, Instant at) { }
