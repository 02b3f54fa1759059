package org.trivetpos.front.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as a bill writes them: no currency sign, a real minus; and as people type them. */
final class Amounts {

    private Amounts() { }

    /** {@code 1,250.00} or {@code −7.00}. */
    static String plain(Locale locale, Money amount) {
        NumberFormat digits = NumberFormat.getNumberInstance(locale);
        int decimals = amount.getCurrencyUnit().getDecimalPlaces();
        digits.setMinimumFractionDigits(decimals);
        digits.setMaximumFractionDigits(decimals);
        return (amount.isNegative() ? "−" : "") + digits.format(amount.getAmount().abs());
    }

    /** As {@link #plain}, with a plus before what is added. */
    static String signed(Locale locale, Money amount) {
        return (amount.isPositive() ? "+" : "") + plain(locale, amount);
    }

    /** Reads {@code 300}, {@code 1,000.5}; empty for anything else, negative or finer than the currency. */
    static Optional<Money> read(CurrencyUnit currency, String typed) {
        String text = typed.strip().replace(",", "").replace("，", "").replace("¥", "").strip();
        if (!text.matches("\\d{1,7}(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        if (value.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            return Optional.empty();
        }
        return Optional.of(Money.of(currency, value, RoundingMode.UNNECESSARY));
    }
}
