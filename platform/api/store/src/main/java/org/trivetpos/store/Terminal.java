package org.trivetpos.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.TerminalId;

/**
 * A paired till, tablet or phone, as the office shows it.
 *
 * @param mode id of the service mode that its till starts with, or null for the shop's first; it may have left since
 */
public record Terminal(TerminalId id, String name, Instant pairedAt, @Nullable Instant lastSeen,
        @Nullable String mode) {

    /** One that starts with the shop's first mode. */
    public Terminal(TerminalId id, String name, Instant pairedAt, @Nullable Instant lastSeen) {
        this(id, name, pairedAt, lastSeen, null);
    }
}
