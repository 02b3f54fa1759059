package org.trivetpos.ordering.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order.Serving;
import org.trivetpos.ordering.Order.Status;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.pricing.Discount;

/**
 * An order without its lines, as the table holds it.
 *
 * @param charged   the price as it was charged (JSON), once the order is closed
 * @param reduction what is taken off by hand, or null
 */
record OrderRow(OrderId id, int number, long version, ModeId mode, Serving serving, Status status,
        @Nullable String parkedAs, @Nullable TerminalId terminal, StaffId openedBy, Instant openedAt,
        LocalDate businessDay, CurrencyUnit currency, String note, @Nullable String charged,
        @Nullable Reduction reduction, boolean training) {

    boolean isLive() {
        return status == Status.OPEN || status == Status.PARKED;
    }

    boolean isOpenOn(TerminalId where) {
        return status == Status.OPEN && where.equals(terminal);
    }

    OrderRow withVersion(long next) {
        return new OrderRow(id, number, next, mode, serving, status, parkedAs, terminal, openedBy, openedAt,
                businessDay, currency, note, charged, reduction, training);
    }

    OrderRow taken(ModeId by, Serving how, StaffId who, Instant when) {
        return new OrderRow(id, number, version, by, how, status, parkedAs, terminal, who, when, businessDay, currency,
                note, charged, null, training);
    }

    OrderRow served(Serving how) {
        return new OrderRow(id, number, version, mode, how, status, parkedAs, terminal, openedBy, openedAt,
                businessDay, currency, note, charged, reduction, training);
    }

    OrderRow noted(String text) {
        return new OrderRow(id, number, version, mode, serving, status, parkedAs, terminal, openedBy, openedAt,
                businessDay, currency, text, charged, reduction, training);
    }

    OrderRow parked(String name) {
        return new OrderRow(id, number, version, mode, serving, Status.PARKED, name, null, openedBy, openedAt,
                businessDay, currency, note, charged, reduction, training);
    }

    OrderRow recalled(TerminalId where) {
        return new OrderRow(id, number, version, mode, serving, Status.OPEN, null, where, openedBy, openedAt,
                businessDay, currency, note, charged, reduction, training);
    }

    OrderRow discarded() {
        return new OrderRow(id, number, version, mode, serving, Status.DISCARDED, null, null, openedBy, openedAt,
                businessDay, currency, note, charged, reduction, training);
    }

    OrderRow closed(String price) {
        return new OrderRow(id, number, version, mode, serving, Status.CLOSED, null, terminal, openedBy, openedAt,
                businessDay, currency, note, price, reduction, training);
    }

    OrderRow reopened(TerminalId where) {
        return new OrderRow(id, number, version, mode, serving, Status.OPEN, null, where, openedBy, openedAt,
                businessDay, currency, note, null, reduction, training);
    }

    @Nullable Discount discount() {
        return reduction == null ? null : reduction.discount();
    }

    OrderRow reduced(@Nullable Reduction other) {
        return new OrderRow(id, number, version, mode, serving, status, parkedAs, terminal, openedBy, openedAt,
                businessDay, currency, note, charged, other, training);
    }
}
