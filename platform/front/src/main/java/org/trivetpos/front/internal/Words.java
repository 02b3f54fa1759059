package org.trivetpos.front.internal;

import java.util.Locale;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ui.Workplace;

/** The words and figures of one person's language. */
record Words(Workplace workplace) {

    /** The text {@code front.<key>}. */
    String of(String key, Object... args) {
        return workplace.text("front." + key, args);
    }

    String of(LocalText name) {
        return name.in(locale());
    }

    /** The name in the shop's other language; empty if it is the same. */
    String other(LocalText name) {
        String own = of(name);
        String other = chinese() ? name.en() : name.zh();
        return other.equals(own) ? "" : other;
    }

    boolean chinese() {
        return locale().getLanguage().equals("zh");
    }

    /** With the sign of the currency. */
    String money(Money amount) {
        return of("money", amount);
    }

    /** Without the sign of the currency. */
    String plain(Money amount) {
        return Amounts.plain(locale(), amount);
    }

    Locale locale() {
        return workplace.locale();
    }
}
