package org.trivetpos.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;

/**
 * Which browsers are tills. A manager makes a code in the office; the new terminal types it once and keeps a secret
 * token in a cookie. Until the first terminal is paired a first code lies in the file {@code first-pairing-code} of the
 * data folder (readable by its owner only).
 */
@ProviderType
public interface Terminals {

    /** A code of six digits for one new terminal, good for ten minutes (permission {@code store.terminals}). */
    PairingCode newCode(CommandContext context, String name);

    /**
     * Pairs the browser that typed the code.
     *
     * @throws org.trivetpos.kernel.RefusedException if the code is wrong or old, or after too many tries
     */
    Paired pair(String code, String name);

    /** The terminal that holds this token; marks it as seen. */
    Optional<Terminal> byToken(String token);

    Optional<Terminal> find(TerminalId id);

    List<Terminal> all();

    void rename(CommandContext context, TerminalId id, String name);

    /**
     * With which service mode its till starts (permission {@code store.terminals}).
     *
     * @param mode     id of the mode, 40 characters at most; null for the shop's first
     * @param modeName as it is called now, for the journal; null with the mode
     */
    void startWith(CommandContext context, TerminalId id, @Nullable String mode, @Nullable LocalText modeName);

    /** Its token is worthless from now on. */
    void unpair(CommandContext context, TerminalId id);

    /** A code to type on the new terminal. */
    record PairingCode(String code, Instant until) { }

    /** The terminal and its secret, shown to nobody but its cookie. */
    record Paired(Terminal terminal, String token) { }
}
