package org.trivetpos.till;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/** A shift of one terminal's drawer; {@code closedAt} null while it runs. */
public record Shift(ShiftId id, TerminalId terminal, StaffId openedBy, String openedByName, Instant openedAt,
        LocalDate businessDay, Money openingFloat, @Nullable Instant closedAt) { }
