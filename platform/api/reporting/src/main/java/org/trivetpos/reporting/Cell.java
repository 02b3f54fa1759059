package org.trivetpos.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;

/** One value of a table. */
public sealed interface Cell {

    /** No value. Fits in every column. */
    Cell NOTHING = new Nothing();

    /** Names and other words. */
    record Text(LocalText text) implements Cell { }

    /** A business day. */
    record Day(LocalDate day) implements Cell { }

    /** How many: checks, guests. */
    record Count(long count) implements Cell { }

    /** How much of something: pieces or kilograms. */
    record Amount(Quantity quantity) implements Cell { }

    /** A sum of money. */
    record Sum(Money money) implements Cell { }

    /** A share, in hundredths of a percent: 600 is 6 %. */
    record Percent(long hundredths) implements Cell { }

    /** See {@link #NOTHING}. */
    record Nothing() implements Cell { }

    /**
     * As files and papers write it: a text in that language, figures plain in all of them: {@code -12.50}, {@code
     * 1.35}, {@code 6.25%}, {@code 2026-11-23}. Money stands without its currency.
     */
    default String plain(Locale locale) {
        return switch (this) {
            case Text text -> text.text.in(locale);
            case Day day -> day.day.toString();
            case Count count -> Long.toString(count.count);
            case Amount amount -> amount.quantity.toString();
            case Sum sum -> sum.money.getAmount().toPlainString();
            case Percent percent -> BigDecimal.valueOf(percent.hundredths, 2).toPlainString() + "%";
            case Nothing nothing -> "";
        };
    }

    /** A text. */
    static Cell of(LocalText text) {
        return new Text(text);
    }

    /** A text that is the same in both languages, such as a name that somebody typed. */
    static Cell of(String text) {
        return new Text(LocalText.same(text));
    }

    /** A day. */
    static Cell of(LocalDate day) {
        return new Day(day);
    }

    /** How many. */
    static Cell of(long count) {
        return new Count(count);
    }

    /** How much of a dish. */
    static Cell of(Quantity quantity) {
        return new Amount(quantity);
    }

    /** An amount of money. */
    static Cell of(Money money) {
        return new Sum(money);
    }

    /**
     * A share.
     *
     * @param hundredths of a percent: 600 is 6 %
     */
    static Cell percent(long hundredths) {
        return new Percent(hundredths);
    }
}
