package org.trivetpos.journal;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The first entry of a shop that was only tried before: what it was is gone from the store, and this says where it is.
 * Subject: {@code store}.
 *
 * @param by      name of who wiped it; his own entry in the shop's staff is gone as well
 * @param at      when it was ordered
 * @param copy    name of the encrypted copy that keeps the old store with its journal
 * @param entries how many entries the old journal had when it was copied
 * @param hash    of the last of them
 * @param sales   how many sales were in it
 * @param taken   what was taken for them, less what was given back
 */
@FactType("journal.DemoWiped")
public record DemoWiped(String by, Instant at, String copy, long entries, String hash, int sales, Money taken)
        implements Fact { }
