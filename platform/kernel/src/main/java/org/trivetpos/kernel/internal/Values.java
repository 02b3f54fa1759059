package org.trivetpos.kernel.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.trivetpos.kernel.Id;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;

/** How values stand in a sentence. */
final class Values {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;

    Values(Clock clock) {
        this.clock = clock;
    }

    /** For a placeholder without a format of its own. */
    Object shown(Locale language, Object value) {
        return switch (value) {
            case Money money -> money(language, money);
            case Quantity quantity -> quantity.toString();
            case LocalText name -> name.in(language);
            case Instant moment -> MOMENT.format(moment.atZone(clock.getZone()));
            case LocalDate date -> date.toString();
            case LocalTime time -> TIME.format(time);
            case Duration time -> "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
            case Id id -> id.value();
            case Collection<?> many -> many.stream().map(one -> shown(language, one).toString())
                    .collect(Collectors.joining(language.equals(Locale.CHINESE) ? "、" : ", "));
            default -> value;
        };
    }

    /** For a placeholder that says how, such as {@code {0,date,MM-dd}} or {@code {0,number}}. */
    Object raw(Object value) {
        return switch (value) {
            case Instant moment -> Date.from(moment);
            case LocalDate date -> Date.from(date.atStartOfDay(clock.getZone()).toInstant());
            case Money money -> money.getAmount();
            case Quantity quantity -> quantity.toDecimal();
            default -> value;
        };
    }

    private static String money(Locale language, Money money) {
        BigDecimal amount = money.getAmount();
        NumberFormat digits = NumberFormat.getNumberInstance(language);
        digits.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        digits.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        String sign = amount.signum() < 0 ? "-" : "";
        String symbol = switch (money.getCurrencyUnit().getCode()) {
            case "CNY" -> "¥";
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> money.getCurrencyUnit().getCode() + " ";
        };
        return sign + symbol + digits.format(amount.abs());
    }
}
