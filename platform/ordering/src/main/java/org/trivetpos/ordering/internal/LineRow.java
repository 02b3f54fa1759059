package org.trivetpos.ordering.internal;

import java.time.Instant;
import org.joda.money.Money;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.Concession;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.OrderLine.State;
import org.trivetpos.pricing.PricedLine;

/** A line as the table holds it. */
record LineRow(LineId id, OrderId order, int number, ItemId item, VariantId variant, Quantity quantity,
        Money unitPrice, State state, StaffId orderedBy, TerminalId orderedOn, Instant orderedAt,
        LineSnapshot snapshot) {

    boolean isDraft() {
        return state == State.DRAFT;
    }

    boolean isVoided() {
        return state == State.VOIDED;
    }

    boolean isPlaced() {
        return state != State.DRAFT && state != State.HELD && state != State.VOIDED;
    }

    LineRow of(Quantity other) {
        return new LineRow(id, order, number, item, variant, other, unitPrice, state, orderedBy, orderedOn, orderedAt,
                snapshot);
    }

    LineRow in(State next) {
        return new LineRow(id, order, number, item, variant, quantity, unitPrice, next, orderedBy, orderedOn,
                orderedAt, snapshot);
    }

    /** A part of it, on its own, that is not wanted any more. */
    LineRow voided(LineId part, int at, Quantity much) {
        return new LineRow(part, order, at, item, variant, much, unitPrice, State.VOIDED, orderedBy, orderedOn,
                orderedAt, snapshot);
    }

    LineRow chosen(Choice choice) {
        return new LineRow(id, order, number, choice.item(), choice.variant(), choice.quantity(), choice.unitPrice(),
                state, orderedBy, orderedOn, orderedAt, choice.snapshot().with(new Concession(
                        snapshot.concession().discount(), snapshot.concession().comp(), null)));
    }

    LineRow given(Concession concession) {
        return new LineRow(id, order, number, item, variant, quantity, unitPrice, state, orderedBy, orderedOn,
                orderedAt, snapshot.with(concession));
    }

    LineRow at(Money price) {
        return new LineRow(id, order, number, item, variant, quantity, price, state, orderedBy, orderedOn, orderedAt,
                snapshot);
    }

    /** What was ordered, for the audit. */
    String words() {
        String name = snapshot.name().zh().isBlank() ? snapshot.name().en() : snapshot.name().zh();
        return name + snapshot.variantName().zh() + " x " + quantity;
    }

    /** True if one more of the choice is the same line again. */
    boolean isRepeatedBy(Choice choice) {
        return isDraft() && !snapshot.weighed() && snapshot.note().isEmpty() && item.equals(choice.item())
                && variant.equals(choice.variant()) && unitPrice.equals(choice.unitPrice())
                && snapshot.equals(choice.snapshot());
    }

    OrderLine view(PricedLine price) {
        return new OrderLine(id, item, variant, snapshot.name(), snapshot.variantName(), snapshot.unit(),
                snapshot.weighed(), quantity, unitPrice, snapshot.methods(), snapshot.components(), snapshot.note(),
                state, price, snapshot.concession());
    }
}
