package org.trivetpos.journal.internal;

import java.util.HexFormat;
import org.trivetpos.journal.SealedFact;

/** One link of the chain: an entry with its number and hash. */
record Link(long number, Entry entry, byte[] hash) {

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    SealedFact sealed() {
        return new SealedFact(number, entry.type(), entry.version(), entry.subject(), Entry.at(entry.atMicros()),
                entry.actor(), entry.terminal(), entry.approver(), entry.body(), hex());
    }
}
