package org.trivetpos.front.internal;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.settlement.PayRequest;

/**
 * What a guest hands over for one bill: parts that are already taken, and the part that is being typed for the chosen
 * tender. Knows what is still open, what goes back as change, and why it is not enough yet.
 */
final class Takings {

    private final Money due;
    private final NumberEntry entry;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable KnownTender tender;

    Takings(Money due) {
        this.due = due;
        this.entry = NumberEntry.amount(due.getCurrencyUnit());
    }

    /** One tender's part. */
    record Part(KnownTender tender, Money amount) { }

    /** Why the bill cannot be settled yet. */
    enum Problem { NONE, NO_TENDER, TOO_LITTLE, NO_CHANGE }

    Money due() {
        return due;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    @Nullable KnownTender tender() {
        return tender;
    }

    String typed() {
        return entry.text();
    }

    /**
     * Chooses how the next part is paid. What was typed for the tender before is taken as a part if the bill stays
     * open after it; otherwise it was meant to be paid another way. A tender without change starts with what is open.
     */
    void choose(KnownTender wanted) {
        if (tender != null && typedAmount().isPositive() && typedAmount().isLessThan(open())) {
            parts.add(new Part(tender, typedAmount()));
        }
        tender = wanted;
        entry.clear();
        if (!wanted.givesChange()) {
            entry.propose(open().getAmount());
        }
    }

    /** The chosen tender is no longer there; what was typed for it goes with it. */
    void forget() {
        tender = null;
        entry.clear();
    }

    void press(String key) {
        entry.press(key);
    }

    /** Takes one of the tender's quick amounts as typed. */
    void receive(Money amount) {
        entry.propose(amount.getAmount());
    }

    /** Gives a taken part back. */
    void remove(int part) {
        parts.remove(part);
        if (tender != null && !tender.givesChange()) {
            entry.propose(open().getAmount());
        }
    }

    private Money typedAmount() {
        return entry.money(due.getCurrencyUnit());
    }

    private Money taken() {
        return parts.stream().map(Part::amount).reduce(Money.zero(due.getCurrencyUnit()), Money::plus);
    }

    /** What the taken parts leave open, before what is being typed. */
    Money open() {
        return notNegative(due.minus(taken()));
    }

    Money received() {
        return taken().plus(typedAmount());
    }

    /** What is missing now. */
    Money missing() {
        return notNegative(due.minus(received()));
    }

    Money change() {
        return notNegative(received().minus(due));
    }

    private Money notNegative(Money amount) {
        return amount.isNegative() ? Money.zero(due.getCurrencyUnit()) : amount;
    }

    Problem problem() {
        if (due.isZero()) {
            return Problem.NONE;
        }
        if (tender == null && parts.isEmpty()) {
            return Problem.NO_TENDER;
        }
        if (missing().isPositive()) {
            return Problem.TOO_LITTLE;
        }
        Money changeable = request().stream().filter(part -> part.tender().givesChange()).map(Part::amount)
                .reduce(Money.zero(due.getCurrencyUnit()), Money::plus);
        return change().isGreaterThan(changeable) ? Problem.NO_CHANGE : Problem.NONE;
    }

    private List<Part> request() {
        List<Part> all = new ArrayList<>(parts);
        if (tender != null && typedAmount().isPositive()) {
            all.add(new Part(tender, typedAmount()));
        }
        return all;
    }

    /** Everything that was handed over, in the order taken. */
    List<PayRequest.Received> handedOver() {
        return request().stream().map(part -> new PayRequest.Received(part.tender().id(), part.amount())).toList();
    }
}
