package org.trivetpos.office.internal;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Workplace;

/** The console in one tab: words and figures as this person reads them, and commands whose refusals stay in place. */
record Office(Workplace workplace, Shops shops) {

    private static final String NEEDS_ANOTHER = "identity.permission-missing";

    /** A text of the console; {@code key} without the leading {@code office.}. */
    String t(String key, Object... args) {
        return workplace.text("office." + key, args);
    }

    String t(LocalText text) {
        return workplace.text(text);
    }

    /** The text of a key, or the second choice if nobody knows the key. */
    String known(String key, String otherwise) {
        String text = workplace.text(key);
        return text.equals(key) ? otherwise : text;
    }

    Locale locale() {
        return workplace.locale();
    }

    CurrencyUnit currency() {
        return shops.current().currency();
    }

    /** {@code 1,250.00}, with a real minus. */
    String money(Money amount) {
        NumberFormat digits = NumberFormat.getNumberInstance(locale());
        int decimals = amount.getCurrencyUnit().getDecimalPlaces();
        digits.setMinimumFractionDigits(decimals);
        digits.setMaximumFractionDigits(decimals);
        return (amount.isNegative() ? "−" : "") + digits.format(amount.getAmount().abs());
    }

    /** Date and time on the shop's clock, or a dash. */
    String moment(@Nullable Instant at) {
        return at == null ? "–" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withLocale(locale()).format(at.atZone(shops.current().zone()));
    }

    /** The time of day on the shop's clock. */
    String clockTime(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(locale())
                .format(at.atZone(shops.current().zone()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
    }

    String words(Refusal refusal) {
        return workplace.text(refusal.code(), refusal.args().toArray());
    }

    /**
     * Runs a command of a form: a refusal is said in the form itself, where the person looks; only a missing permission
     * goes to the host, which offers a second person's PIN.
     */
    void attempt(Notice notice, Consumer<CommandContext> command, Runnable done) {
        notice.clear();
        workplace.run(context -> {
            try {
                command.accept(context);
            } catch (RefusedException refused) {
                if (refused.refusal().code().equals(NEEDS_ANOTHER)) {
                    throw refused;
                }
                notice.trouble(words(refused.refusal()));
                return;
            }
            done.run();
        });
    }
}
