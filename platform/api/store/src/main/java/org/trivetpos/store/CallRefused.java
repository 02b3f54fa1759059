package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * A browser's call was turned away at the door, before it reached anything. Subject: {@code network}. Written once an
 * hour for the same thing, and twenty times an hour at most.
 *
 * @param reason {@code HOST}: the shop was called by a name that is not its own; {@code ORIGIN}: a page of somebody
 *               else called it
 * @param value  the name, or where that page comes from; 200 characters at most
 * @param from   the address of the machine that called; empty if unknown
 */
@FactType("store.CallRefused")
public record CallRefused(String reason, String value, String from) implements Fact { }
