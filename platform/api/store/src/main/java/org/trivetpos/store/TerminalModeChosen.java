package org.trivetpos.store;

import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;

/**
 * A till starts with another service mode from now on. Subject: the terminal's id.
 *
 * @param name     of the terminal
 * @param mode     id of the mode, or null for the shop's first
 * @param modeName as it was called then; null with the mode
 */
@FactType("store.TerminalModeChosen")
public record TerminalModeChosen(TerminalId terminal, String name, @Nullable String mode,
        @Nullable LocalText modeName) implements Fact { }
