package org.trivetpos.store;

import java.time.Instant;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A manager made a code for a new terminal; the code itself is kept nowhere. Subject: the request. */
@FactType("store.PairingCodeMade")
public record PairingCodeMade(String name, Instant until) implements Fact { }
