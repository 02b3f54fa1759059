package org.trivetpos.upkeep;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A finished copy of the shop.
 *
 * @param bytes its length
 * @param at    when it was made
 */
public record KeptCopy(Path file, long bytes, Instant at) { }
