package org.trivetpos.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.pricing.Discount;
import org.trivetpos.pricing.PricedBasket;

/**
 * An order as it stood when it was read, priced.
 *
 * @param number   short number of the business day that people say aloud, from 1
 * @param version  grows with every change of the order or one of its lines; settling carries the one the cashier saw
 * @param mode     how it is served
 * @param serving  dine in, take away or delivery
 * @param parkedAs the name under which it waits, or null while somebody works on it
 * @param terminal where it is worked on, or null while parked
 * @param openedBy whose order it is
 * @param discount that a person gave on the whole of it, or null
 * @param training true if it is only practised: no facts, no kitchen, no money
 */
public record Order(OrderId id, int number, long version, ModeId mode, Serving serving, Status status,
        @Nullable String parkedAs, @Nullable TerminalId terminal, StaffId openedBy, Instant openedAt,
        LocalDate businessDay, String note, List<OrderLine> lines, PricedBasket price, @Nullable Discount discount,
        boolean training) {

    /** Where the guest eats. */
    public enum Serving { DINE_IN, TAKE_AWAY, DELIVERY }

    /** A life: OPEN, perhaps PARKED and back, then CLOSED (paid) or DISCARDED (empty or given up as a draft). */
    public enum Status { OPEN, PARKED, CLOSED, DISCARDED }

    public Order {
        lines = List.copyOf(lines);
    }

    /** A real order. */
    public Order(OrderId id, int number, long version, ModeId mode, Serving serving, Status status,
            @Nullable String parkedAs, @Nullable TerminalId terminal, StaffId openedBy, Instant openedAt,
            LocalDate businessDay, String note, List<OrderLine> lines, PricedBasket price,
            @Nullable Discount discount) {
        this(id, number, version, mode, serving, status, parkedAs, terminal, openedBy, openedAt, businessDay, note,
                lines, price, discount, false);
    }

    /** An order of which nobody took anything off as a whole. */
    public Order(OrderId id, int number, long version, ModeId mode, Serving serving, Status status,
            @Nullable String parkedAs, @Nullable TerminalId terminal, StaffId openedBy, Instant openedAt,
            LocalDate businessDay, String note, List<OrderLine> lines, PricedBasket price) {
        this(id, number, version, mode, serving, status, parkedAs, terminal, openedBy, openedAt, businessDay, note,
                lines, price, null);
    }

    /** True while nothing has been ordered, or once all of it is voided. */
    public boolean isEmpty() {
        return lines.stream().allMatch(OrderLine::isVoided);
    }
}
