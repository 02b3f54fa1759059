package org.trivetpos.till;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;

/**
 * Somebody had a drawer opened without a sale. Printing sends the pulse and a slip from this fact.
 *
 * @param opening unique
 * @param shift   that runs there, or null
 */
@FactType("till.DrawerOpened")
public record DrawerOpened(String opening, @Nullable ShiftId shift, TerminalId terminal, String staffName, Instant at,
        LocalDate businessDay, LocalText reason) implements Fact { }
