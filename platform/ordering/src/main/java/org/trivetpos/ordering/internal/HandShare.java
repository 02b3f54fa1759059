package org.trivetpos.ordering.internal;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.Discount;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;

/** How much of a price is taken off by hand: what a role may have a limit for. */
final class HandShare {

    /** All of it, in hundredths of a percent. */
    static final int ALL = 10_000;
    private static final String MANUAL = "manual";

    private HandShare() { }

    /**
     * The most that is taken off any line, its own discount and the order's together, rounded up.
     *
     * @param plain the price without the order's discount
     */
    static int of(List<LineRow> lines, PricedBasket plain, @Nullable Discount whole) {
        Money base = Money.zero(plain.due().getCurrencyUnit());
        int most = 0;
        for (int i = 0; i < lines.size(); i++) {
            LineSnapshot line = lines.get(i).snapshot();
            if (!lines.get(i).isVoided() && line.discountable() && !line.isComp()) {
                PricedLine price = plain.lines().get(i);
                base = base.plus(price.net());
                most = Math.max(most, share(line.concession().discount(), price.net().minus(byHand(price))));
            }
        }
        int left = (ALL - most) * (ALL - share(whole, base)) / ALL;
        return ALL - left;
    }

    /** What the line's own discount takes off: negative. */
    private static Money byHand(PricedLine line) {
        return line.adjustments().stream().filter(one -> one.source().equals(MANUAL)).map(Adjustment::amount)
                .reduce(Money.zero(line.net().getCurrencyUnit()), Money::plus);
    }

    private static int share(@Nullable Discount discount, Money from) {
        return switch (discount) {
            case null -> 0;
            case Discount.Percent percent -> percent.hundredths();
            case Discount.Amount amount -> share(amount.amount().getAmountMinorLong(), from.getAmountMinorLong());
        };
    }

    private static int share(long off, long from) {
        if (off >= from) {
            return from <= 0 ? 0 : ALL;
        }
        return Math.toIntExact((off * ALL + from - 1) / from);
    }
}
