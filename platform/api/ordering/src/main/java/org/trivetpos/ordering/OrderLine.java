package org.trivetpos.ordering;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.pricing.PricedLine;

/**
 * A line as it stood when it was read: names and prices are those of the moment it was added.
 *
 * @param variantName empty if the item comes in one way only
 * @param unit        for weighed items the unit of the quantity
 * @param concession  what a person did to its price
 */
public record OrderLine(LineId id, ItemId item, VariantId variant, LocalText name, LocalText variantName,
        LocalText unit, boolean weighed, Quantity quantity, Money unitPrice, List<ChosenMethod> methods,
        List<ChosenComponent> components, String note, State state, PricedLine price,
        @Nullable Concession concession) {

    /** A line's life; from PLACED on it can only be voided, and stays on the order at no price. */
    public enum State { DRAFT, HELD, PLACED, WAITING, FIRED, SERVED, VOIDED }

    public OrderLine {
        methods = List.copyOf(methods);
        components = List.copyOf(components);
        concession = concession == null ? Concession.NONE : concession;
    }

    /** A line with whose price nobody has done anything. */
    public OrderLine(LineId id, ItemId item, VariantId variant, LocalText name, LocalText variantName,
            LocalText unit, boolean weighed, Quantity quantity, Money unitPrice, List<ChosenMethod> methods,
            List<ChosenComponent> components, String note, State state, PricedLine price) {
        this(id, item, variant, name, variantName, unit, weighed, quantity, unitPrice, methods, components, note,
                state, price, Concession.NONE);
    }

    /** True if it was placed and is not wanted any more: it stands on the bill and costs nothing. */
    public boolean isVoided() {
        return state == State.VOIDED;
    }

    /** True if the kitchen may know it: it can be voided, and no longer changed or deleted. */
    public boolean isPlaced() {
        return state != State.DRAFT && state != State.HELD && state != State.VOIDED;
    }

    /** A chosen method as it was. */
    public record ChosenMethod(MethodId id, LocalText name, Money surcharge, Method.Charge charge) { }

    /**
     * What stands in a place of a set meal.
     *
     * @param replaced what it took the place of, or null if it is the set's own
     */
    public record ChosenComponent(SlotId slot, ItemId item, VariantId variant, LocalText name, Money listPrice,
            Money surcharge, @Nullable LocalText replaced) { }
}
