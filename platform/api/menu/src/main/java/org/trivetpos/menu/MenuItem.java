package org.trivetpos.menu;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;

/**
 * A dish or drink as it can be sold now; an immutable snapshot.
 *
 * @param code         short code typed by cashiers, unique, may be empty
 * @param barcode      auxiliary or EAN code, unique, may be empty
 * @param pricing      how its price comes about
 * @param unit         piece, portion, kilogram, as printed
 * @param variants     at least one; the first is the default. For a market-price item the price is today's, zero if
 *                     nobody has set it
 * @param methodGroups in order
 * @param slots        of a set meal, else empty
 * @param soldOut      null while it is sold freely; otherwise what is left, zero meaning none; a started piece or
 *                     kilogram counts as one
 * @param picture      key of its picture, or null
 * @param discountable false for what promotions and discounts leave alone (tobacco, corkage)
 */
public record MenuItem(ItemId id, CategoryId category, LocalText name, String code, String barcode, Pricing pricing,
        LocalText unit, List<Variant> variants, List<MethodGroup> methodGroups, List<SetMealSlot> slots,
        @Nullable Integer soldOut, @Nullable String picture, boolean discountable, boolean active, int position) {

    /** How a price comes about; what is {@code OPEN} gets its price, and a name if wanted, when it is ordered. */
    public enum Pricing { FIXED, WEIGHED, MARKET, MARKET_WEIGHED, OPEN }

    public MenuItem {
        variants = List.copyOf(variants);
        methodGroups = List.copyOf(methodGroups);
        slots = List.copyOf(slots);
    }

    /** True if it is made of other items. */
    public boolean isSetMeal() {
        return !slots.isEmpty();
    }

    /** True if it is sold by weight. */
    public boolean isWeighed() {
        return pricing == Pricing.WEIGHED || pricing == Pricing.MARKET_WEIGHED;
    }

    /** True if it is sold at the day's price. */
    public boolean isMarketPrice() {
        return pricing == Pricing.MARKET || pricing == Pricing.MARKET_WEIGHED;
    }

    /** True if whoever orders it says what it is and what it costs (a dish that is not on the menu). */
    public boolean isOpen() {
        return pricing == Pricing.OPEN;
    }

    /** True if somebody must say what it costs now: it is open, or nobody has set today's price. */
    public boolean asksPrice() {
        return isOpen() || isMarketPrice() && variants.getFirst().price().isZero();
    }

    /** True if none is left. */
    public boolean isSoldOut() {
        return soldOut != null && soldOut == 0;
    }

    /** True if a tap cannot add it without a question: variant, weight, price, a required method or a replacement. */
    public boolean needsChoice() {
        return variants.size() > 1 || isWeighed() || asksPrice()
                || methodGroups.stream().anyMatch(g -> g.minimum() > g.defaults().size());
    }

    /** Its variant with this id. */
    public Optional<Variant> variant(VariantId wanted) {
        return variants.stream().filter(v -> v.id().equals(wanted)).findFirst();
    }

    /** Its method with this id, of whatever group. */
    public Optional<Method> method(MethodId wanted) {
        return methodGroups.stream().flatMap(g -> g.methods().stream()).filter(m -> m.id().equals(wanted)).findFirst();
    }

    /** The lowest price, for the tile. */
    public Money priceFrom() {
        return variants.stream().map(Variant::price).min(Money::compareTo).orElseThrow();
    }

    /** The same under another name. */
    public MenuItem withName(LocalText given) {
        return new MenuItem(id, category, given, code, barcode, pricing, unit, variants, methodGroups, slots, soldOut,
                picture, discountable, active, position);
    }

    /** The same with other codes. */
    public MenuItem withCodes(String newCode, String newBarcode) {
        return new MenuItem(id, category, name, newCode, newBarcode, pricing, unit, variants, methodGroups, slots,
                soldOut, picture, discountable, active, position);
    }

    /** The same with other variants or prices. */
    public MenuItem withVariants(List<Variant> given) {
        return new MenuItem(id, category, name, code, barcode, pricing, unit, given, methodGroups, slots, soldOut,
                picture, discountable, active, position);
    }

    /** The same on the menu, or off it. */
    public MenuItem withActive(boolean onSale) {
        return new MenuItem(id, category, name, code, barcode, pricing, unit, variants, methodGroups, slots, soldOut,
                picture, discountable, onSale, position);
    }

    /** The same at another place among the dishes of its category. */
    public MenuItem withPosition(int place) {
        return new MenuItem(id, category, name, code, barcode, pricing, unit, variants, methodGroups, slots, soldOut,
                picture, discountable, active, place);
    }
}
