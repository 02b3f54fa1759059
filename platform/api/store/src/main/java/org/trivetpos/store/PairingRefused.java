package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** Somebody typed a wrong or old pairing code. Subject: {@code pairing}. */
@FactType("store.PairingRefused")
public record PairingRefused(int wrongInARow) implements Fact { }
