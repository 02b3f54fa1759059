package org.trivetpos.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the chain.
 *
 * @param number   gapless, from 1
 * @param type     as in {@link FactType}
 * @param version  of the type when it was written
 * @param subject  what it is about, usually an order's id; the key of "one order's whole life"
 * @param at       when it was appended, by the shop's clock
 * @param actor    who did it, or null for the shop itself
 * @param terminal where, or null
 * @param approver who allowed it, or null
 * @param json     the fact as it was written
 * @param hash     lower-case hex SHA-256 over the previous hash and the stored bytes of this entry
 */
public record SealedFact(long number, String type, int version, String subject, Instant at, @Nullable String actor,
        @Nullable String terminal, @Nullable String approver, String json, String hash) { }
