package org.trivetpos.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.TerminalId;

/** A paired till, tablet or phone, as the office shows it. */
public record Terminal(TerminalId id, String name, Instant pairedAt, @Nullable Instant lastSeen) { }
