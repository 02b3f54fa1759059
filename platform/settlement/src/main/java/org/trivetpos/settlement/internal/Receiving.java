package org.trivetpos.settlement.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.settlement.Check.Payment;
import org.trivetpos.settlement.PayRequest.Received;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/**
 * What was handed over for a due, checked, with the change taken out of the tenders that give change, the last one
 * first. {@code sum(received) = due + change}.
 */
record Receiving(List<Payment> payments, Money change) {

    /** A single amount beyond this, in minor units, is a slip of the finger: 100,000,000.00. */
    private static final BigDecimal LIMIT = BigDecimal.valueOf(10_000_000_000L);
    private static final int MOST_PARTS = 50;

    static Receiving of(Money due, List<Received> received,
            Function<TenderId, ? extends Optional<? extends Tender>> tenders) {
        List<Taken> taken = new ArrayList<>();
        Money sum = Money.zero(due.getCurrencyUnit());
        for (Received part : received) {
            Tender tender = tender(part.tender(), tenders);
            check(part.amount(), due);
            if (!part.amount().isZero()) {
                taken.add(new Taken(tender, part.amount()));
                sum = sum.plus(part.amount());
            }
        }
        if (taken.size() > MOST_PARTS) {
            throw Refusal.of("settlement.too-many-parts", MOST_PARTS).asException();
        }
        if (sum.isLessThan(due)) {
            throw Refusal.of("settlement.too-little", due, sum, due.minus(sum)).asException();
        }
        return giveBack(taken, sum.minus(due));
    }

    private static Tender tender(TenderId wanted,
            Function<TenderId, ? extends Optional<? extends Tender>> tenders) {
        return tenders.apply(wanted).map(Tender.class::cast)
                .orElseThrow(() -> Refusal.of("settlement.tender-gone", wanted.value()).asException());
    }

    private static void check(Money amount, Money due) {
        boolean sensible = amount.getCurrencyUnit().equals(due.getCurrencyUnit())
                && (amount.isPositive() || (amount.isZero() && due.isZero()))
                && amount.getAmountMinor().compareTo(LIMIT) <= 0;
        if (!sensible) {
            throw Refusal.of("settlement.bad-amount", amount).asException();
        }
    }

    private static Receiving giveBack(List<Taken> taken, Money change) {
        List<Payment> payments = new ArrayList<>();
        Money left = change;
        for (Taken part : taken.reversed()) {
            Tender tender = part.tender();
            Money back = !tender.givesChange() ? left.minus(left)
                    : left.isLessThan(part.amount()) ? left : part.amount();
            left = left.minus(back);
            payments.addFirst(new Payment(tender.id(), tender.name(), part.amount(), back, tender.counted(),
                    tender.opensDrawer()));
        }
        if (left.isPositive()) {
            throw Refusal.of("settlement.no-change", left).asException();
        }
        return new Receiving(payments, change);
    }

    private record Taken(Tender tender, Money amount) { }
}
