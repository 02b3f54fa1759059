package org.trivetpos.settlement.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** What a person means by what is typed to find a sale. */
sealed interface Sought {

    /** Everything of the days. */
    record All() implements Sought { }

    /** The one receipt with this number. */
    record Receipt(LocalDate day, int number) implements Sought { }

    /** An order or a receipt of this number, or so much in minor units; -1 if no amount is meant. */
    record Number(int number, long due) implements Sought { }

    /** So much, in minor units. */
    record Amount(long due) implements Sought { }

    /** Within these minutes of the day, both included. */
    record Hour(int from, int to) implements Sought { }

    /** All of these, in lower case. */
    record Words(List<String> words) implements Sought {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** Read as what it looks like; what looks like nothing else is words. */
    static Sought of(String typed, CurrencyUnit currency) {
        String text = typed.strip().replace('：', ':').replace('＃', '#').replace('．', '.');
        if (text.isEmpty()) {
            return new All();
        }
        return receipt(text).or(() -> hour(text)).or(() -> figure(text, currency)).orElseGet(() -> new Words(
                Stream.of(SaleWords.plain(text).split("\\s+")).limit(8).toList()));
    }

    private static Optional<Sought> receipt(String text) {
        Matcher parts = Shape.RECEIPT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Receipt(LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE),
                    Integer.parseInt(parts.group(2))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Sought> hour(String text) {
        Matcher parts = Shape.HOUR.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int from = minute(parts.group(1));
            return Optional.of(parts.group(2) == null ? new Hour(from - Shape.AROUND, from + Shape.AROUND)
                    : new Hour(from, minute(parts.group(2))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static int minute(String time) {
        return LocalTime.parse(time.length() == 4 ? "0" + time : time).toSecondOfDay() / 60;
    }

    private static Optional<Sought> figure(String text, CurrencyUnit currency) {
        Matcher parts = Shape.FIGURE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(parts.group(2)).movePointRight(currency.getDecimalPlaces())
                .stripTrailingZeros();
        boolean whole = !parts.group(2).contains(".");
        if (whole && parts.group(2).length() <= Shape.LONGEST_NUMBER) {
            return Optional.of(new Number(Integer.parseInt(parts.group(2)),
                    parts.group(1).isEmpty() ? minor.longValueExact() : -1));
        }
        return minor.scale() > 0 ? Optional.empty() : Optional.of(new Amount(minor.longValueExact()));
    }

    /** How each looks. */
    final class Shape {

        static final Pattern RECEIPT = Pattern.compile("(\\d{8})-(\\d{1,9})");
        static final Pattern HOUR = Pattern.compile("(\\d{1,2}:\\d\\d)(?:\\s*[-–~～至到]\\s*(\\d{1,2}:\\d\\d))?");
        static final Pattern FIGURE = Pattern.compile("(#?)[¥￥]?(\\d{1,12}(?:\\.\\d{1,3})?)");
        static final int LONGEST_NUMBER = 6;
        /** Minutes before and after a time that somebody remembers. */
        static final int AROUND = 15;

        private Shape() { }
    }
}
