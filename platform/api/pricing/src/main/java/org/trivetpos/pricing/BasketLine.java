package org.trivetpos.pricing;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;

/**
 * What is to be priced, in the line's own terms.
 *
 * @param id             names the line in the result
 * @param item           the menu item's id, for rules
 * @param quantity       pieces or kilograms
 * @param unitPrice      list price of one unit
 * @param methods        chosen methods with surcharge
 * @param components     of a set meal: what stands in each place; else empty
 * @param fixedList      the list value that the line keeps although it is not quantity times price, because it is a
 *                       part of a line that was moved or split; else null
 * @param manual         the manual discount on this line, or null
 * @param comp           true if given away: price 0, list value kept
 * @param discountable   false for what promotions and discounts leave alone
 * @param serviceable    false for what carries no service charge (corkage)
 * @param minimumSpend   false for what does not count towards the minimum spend
 * @param variant        the variant's id, for rules; null if it is not known or if a person typed this line's price:
 *                       prices at levels then leave the line alone
 * @param orderedAt      when it was ordered, by which prices at levels decide; null for the basket's moment
 */
public record BasketLine(String id, String item, Quantity quantity, Money unitPrice, List<MethodCharge> methods,
        List<Component> components, @Nullable Money fixedList, @Nullable Discount manual, boolean comp,
        boolean discountable, boolean serviceable, boolean minimumSpend, @Nullable String variant,
        @Nullable Instant orderedAt) {

    public BasketLine {
        methods = List.copyOf(methods);
        components = List.copyOf(components);
    }

    /** A line of which nobody says what variant it is and when it was ordered. */
    public BasketLine(String id, String item, Quantity quantity, Money unitPrice, List<MethodCharge> methods,
            List<Component> components, @Nullable Money fixedList, @Nullable Discount manual, boolean comp,
            boolean discountable, boolean serviceable, boolean minimumSpend) {
        this(id, item, quantity, unitPrice, methods, components, fixedList, manual, comp, discountable, serviceable,
                minimumSpend, null, null);
    }

    /** A plain line: so many of an item at a price. */
    public static BasketLine plain(String id, String item, Quantity quantity, Money unitPrice) {
        return new BasketLine(id, item, quantity, unitPrice, List.of(), List.of(), null, null, false, true, true, true);
    }

    /** The same line, of that variant and ordered then. */
    public BasketLine of(@Nullable String given, @Nullable Instant ordered) {
        return new BasketLine(id, item, quantity, unitPrice, methods, components, fixedList, manual, comp,
                discountable, serviceable, minimumSpend, given, ordered);
    }

    /** The same line at another price of one unit. */
    public BasketLine withUnitPrice(Money price) {
        return new BasketLine(id, item, quantity, price, methods, components, fixedList, manual, comp, discountable,
                serviceable, minimumSpend, variant, orderedAt);
    }

    /** A chosen method; {@code charge} says what its surcharge is multiplied by. */
    public record MethodCharge(LocalText name, Money surcharge, org.trivetpos.menu.Method.Charge charge) { }

    /** A place of a set meal: the list price by which the set is spread, and the surcharge that stays with it. */
    public record Component(String id, LocalText name, Money listPrice, Money surcharge) { }
}
