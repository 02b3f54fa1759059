package org.trivetpos.ui.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Shop;

/** What was answered so far while a new shop is set up; it outlives a change of the language. */
final class FirstRunAnswers {

    int step;
    String chinese = "";
    String english = "";
    @Nullable CurrencyUnit currency;
    /** In percent, as typed. */
    String tax = "";
    @Nullable Boolean taxIncluded;
    @Nullable Locale papers;
    /** The kind of shop; empty if it was chosen before. */
    String kind = "";
    String manager = "";
    String pin = "";
    /** The manager, once hired: what failed after that is tried again without hiring anew. */
    @Nullable Staff hired;
    String hiredPin = "";

    /** The shop as it was answered; what was not asked stays as it is. */
    Shop on(Shop fresh) {
        return new Shop(fresh.id(), new LocalText(chinese, english), fresh.address(),
                Objects.requireNonNullElse(currency, fresh.currency()),
                Objects.requireNonNullElse(taxIncluded, fresh.taxIncluded()),
                tax.isEmpty() ? fresh.taxPercent() : new BigDecimal(tax).movePointRight(2).intValueExact(),
                Objects.requireNonNullElse(papers, fresh.language()), fresh.zone());
    }
}
