package org.trivetpos.front.internal;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Concession;
import org.trivetpos.pricing.Discount;

/** What a person is about to do to a price by hand, as it is typed. */
final class HandPrice {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalText NO_REASON = LocalText.same("");

    private final CurrencyUnit currency;
    private final NumberEntry percent = new NumberEntry(3, 2);
    private final NumberEntry amount;
    private final NumberEntry price;
    private Way way = Way.PERCENT;
    private LocalText reason = NO_REASON;

    HandPrice(CurrencyUnit currency) {
        this.currency = currency;
        this.amount = NumberEntry.amount(currency);
        this.price = NumberEntry.amount(currency);
    }

    /** So much less, in percent or money; nothing at all; another price for one. */
    enum Way { PERCENT, AMOUNT, COMP, PRICE }

    /** What is still wanting before it can be done. */
    enum Missing { NOTHING, FIGURE, TOO_MUCH }

    /** As it was done before, to be changed. */
    static HandPrice of(CurrencyUnit currency, @Nullable Discount discount, Concession line, Money unitPrice) {
        HandPrice hand = new HandPrice(currency);
        hand.price.propose(unitPrice.getAmount());
        if (line.comp() != null) {
            hand.way = Way.COMP;
            hand.reason = line.comp();
        } else if (discount != null) {
            hand.show(discount);
        } else if (line.priceBefore() != null) {
            hand.way = Way.PRICE;
        }
        return hand;
    }

    private void show(Discount discount) {
        reason = discount.reason();
        switch (discount) {
            case Discount.Percent share -> percent.propose(BigDecimal.valueOf(share.hundredths(), 2)
                    .stripTrailingZeros());
            case Discount.Amount off -> {
                way = Way.AMOUNT;
                amount.propose(off.amount().getAmount());
            }
        }
    }

    Way way() {
        return way;
    }

    void choose(Way wanted) {
        if (way != wanted && (way == Way.COMP || wanted == Way.COMP)) {
            reason = NO_REASON;
        }
        way = wanted;
    }

    LocalText reason() {
        return reason;
    }

    /** The same one twice takes it back. */
    void reason(LocalText wanted) {
        reason = reason.equals(wanted) ? NO_REASON : wanted;
    }

    /** The entry that the keys go to; none for what is given away. */
    @Nullable NumberEntry entry() {
        return switch (way) {
            case PERCENT -> percent;
            case AMOUNT -> amount;
            case PRICE -> price;
            case COMP -> null;
        };
    }

    void percent(BigDecimal wanted) {
        way = Way.PERCENT;
        percent.propose(wanted);
    }

    void press(String key) {
        NumberEntry typing = entry();
        if (typing != null) {
            typing.press(key);
        }
    }

    Missing missing() {
        NumberEntry typing = entry();
        if (typing == null) {
            return Missing.NOTHING;
        }
        if (typing.value().signum() <= 0) {
            return Missing.FIGURE;
        }
        return way == Way.PERCENT && percent.value().compareTo(HUNDRED) > 0 ? Missing.TOO_MUCH : Missing.NOTHING;
    }

    /** What to take off, if the way is one of taking off. */
    Discount discount() {
        return switch (way) {
            case PERCENT -> new Discount.Percent(percent.value().movePointRight(2).intValueExact(), reason);
            case AMOUNT -> new Discount.Amount(amount.money(currency), reason);
            case COMP, PRICE -> throw new IllegalStateException(way + " takes nothing off");
        };
    }

    Money price() {
        return price.money(currency);
    }
}
