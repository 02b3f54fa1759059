package org.trivetpos.ordering;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/**
 * A line was given away 赠送, or is sold after all ({@code reason} null).
 *
 * @param what  names the line
 * @param value its list value
 */
@FactType("ordering.CompGiven")
public record CompGiven(OrderId order, int number, LineId line, String what, @Nullable LocalText reason, Money value,
        LocalDate businessDay, String staff) implements Fact { }
