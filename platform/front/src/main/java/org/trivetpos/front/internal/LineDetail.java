package org.trivetpos.front.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Adjustment;

/**
 * A line of the bill in words.
 *
 * @param quantity pieces; a weighed dish is one
 * @param beside   what stands small beside the name: variant or weight
 * @param detail   methods, replaced components, note
 * @param why      why the price is not the plain price, empty if it is
 */
record LineDetail(String quantity, String name, String beside, String detail, String why, String amount) {

    private static final String BETWEEN = " · ";
    private static final LocalText VOIDED = new LocalText("已退", "Voided");
    private static final LocalText MENU_PRICE = new LocalText("原价", "Menu price");

    static LineDetail of(OrderLine line, Locale locale) {
        List<String> beside = new ArrayList<>();
        if (line.weighed()) {
            beside.add(line.quantity() + " " + line.unit().in(locale) + " × "
                    + Amounts.plain(locale, line.unitPrice()));
        }
        addIfThere(beside, line.variantName().in(locale));
        return new LineDetail(line.weighed() ? "1" : line.quantity().toString(), line.name().in(locale),
                String.join(" ", beside), detail(line, locale), why(line, locale),
                Amounts.plain(locale, line.price().net()));
    }

    private static String detail(OrderLine line, Locale locale) {
        List<String> parts = new ArrayList<>();
        for (OrderLine.ChosenComponent component : line.components()) {
            LocalText replaced = component.replaced();
            String name = component.name().in(locale);
            parts.add(with(replaced == null ? name : replaced.in(locale) + " → " + name, component.surcharge(),
                    locale));
        }
        line.methods().forEach(method -> parts.add(with(method.name().in(locale), method.surcharge(), locale)));
        addIfThere(parts, line.note());
        return String.join(BETWEEN, parts);
    }

    private static String why(OrderLine line, Locale locale) {
        if (line.isVoided()) {
            return VOIDED.in(locale);
        }
        List<String> parts = new ArrayList<>();
        for (Adjustment adjustment : line.price().adjustments()) {
            parts.add(with(adjustment.reason().in(locale), adjustment.amount(), locale));
        }
        LocalText comp = line.concession().comp();
        if (comp != null) {
            addIfThere(parts, comp.in(locale));
        }
        Money before = line.concession().priceBefore();
        if (before != null) {
            parts.add(MENU_PRICE.in(locale) + " " + Amounts.plain(locale, before));
        }
        return String.join(BETWEEN, parts);
    }

    private static String with(String name, Money amount, Locale locale) {
        return amount.isZero() ? name : name + " " + Amounts.signed(locale, amount);
    }

    private static void addIfThere(List<String> parts, String text) {
        if (!text.isBlank()) {
            parts.add(text);
        }
    }
}
