package org.trivetpos.front.internal;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.Quantity;

/** A number as it grows on a key pad: {@code 1}, {@code 1.}, {@code 1.35}. Keys that make no sense change nothing. */
final class NumberEntry {

    private final int wholeDigits;
    private final int decimals;
    private String typed = "";
    private boolean replaceable;

    /** For numbers with at most so many digits before and behind the point. */
    NumberEntry(int wholeDigits, int decimals) {
        this.wholeDigits = wholeDigits;
        this.decimals = decimals;
    }

    /** For amounts of money up to a million. */
    static NumberEntry amount(CurrencyUnit currency) {
        return new NumberEntry(7, currency.getDecimalPlaces());
    }

    /** For weights up to 999 kilograms, to the gram. */
    static NumberEntry weight() {
        return new NumberEntry(3, 3);
    }

    /** A key: a digit, {@code .}, {@code 00}, {@code back} or {@code clear}. */
    void press(String key) {
        switch (key) {
            case "back" -> back();
            case "clear" -> clear();
            case "." -> point();
            default -> key.chars().filter(Character::isDigit).forEach(digit -> digit((char) digit));
        }
    }

    private void back() {
        if (replaceable) {
            clear();
        } else if (!typed.isEmpty()) {
            typed = typed.substring(0, typed.length() - 1);
        }
    }

    void clear() {
        typed = "";
        replaceable = false;
    }

    private void point() {
        startAfresh();
        if (decimals > 0 && !typed.contains(".")) {
            typed = (typed.isEmpty() ? "0" : typed) + ".";
        }
    }

    private void digit(char digit) {
        startAfresh();
        int point = typed.indexOf('.');
        boolean full = point < 0 ? typed.length() >= wholeDigits : typed.length() - point > decimals;
        if (full) {
            return;
        }
        typed = typed.equals("0") ? String.valueOf(digit) : typed + digit;
    }

    private void startAfresh() {
        if (replaceable) {
            clear();
        }
    }

    /** Shows a proposal; the first key that is typed replaces it. */
    void propose(BigDecimal value) {
        typed = value.signum() == 0 ? "" : value.toPlainString();
        replaceable = true;
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** As typed so far. */
    String text() {
        return typed;
    }

    BigDecimal value() {
        return typed.isEmpty() ? BigDecimal.ZERO : new BigDecimal(typed.endsWith(".") ? typed + "0" : typed);
    }

    Money money(CurrencyUnit currency) {
        return Money.of(currency, value());
    }

    Quantity quantity() {
        return Quantity.parse(value().toPlainString());
    }
}
