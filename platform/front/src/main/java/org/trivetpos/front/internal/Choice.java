package org.trivetpos.front.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.Variant;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.OrderLine;

/** A dish while somebody chooses how it shall be: variant, methods, places of a set, weight, price, note. */
final class Choice {

    private final MenuItem item;
    private final Set<MethodId> methods = new LinkedHashSet<>();
    private final Map<SlotId, ItemId> slots = new LinkedHashMap<>();
    private Variant variant;
    private Quantity quantity;
    private @Nullable Money price;
    private String note = "";
    private String name = "";

    private Choice(MenuItem item, Quantity quantity) {
        this.item = item;
        this.variant = item.variants().getFirst();
        this.quantity = quantity;
    }

    /** A dish that was tapped: first variant, preset methods; a weighed one without a weight. */
    static Choice fresh(MenuItem item, Quantity quantity) {
        Choice choice = new Choice(item, item.isWeighed() ? Quantity.ZERO : quantity);
        item.methodGroups().forEach(group -> group.defaults().forEach(method -> choice.methods.add(method.id())));
        return choice;
    }

    /** What a line is now, to be changed. */
    static Choice of(MenuItem item, OrderLine line) {
        Choice choice = new Choice(item, line.quantity());
        item.variant(line.variant()).ifPresent(known -> choice.variant = known);
        line.methods().stream().map(OrderLine.ChosenMethod::id).filter(id -> item.method(id).isPresent())
                .forEach(choice.methods::add);
        line.components().stream().filter(component -> component.replaced() != null)
                .forEach(component -> choice.slots.put(component.slot(), component.item()));
        choice.note = line.note();
        if (item.isMarketPrice() || item.isOpen()) {
            choice.price = line.unitPrice();
        }
        if (item.isOpen() && !line.name().equals(item.name())) {
            choice.name = line.name().zh();
        }
        return choice;
    }

    /** What is still missing before the dish can be added. */
    enum Missing { NOTHING, WEIGHT, PRICE, METHODS }

    MenuItem item() {
        return item;
    }

    Variant variant() {
        return variant;
    }

    void variant(Variant wanted) {
        variant = wanted;
    }

    boolean chosen(Method method) {
        return methods.contains(method.id());
    }

    int chosenIn(MethodGroup group) {
        return (int) group.methods().stream().filter(this::chosen).count();
    }

    /**
     * Chooses a method or takes it away. In a group of which one may be chosen the new one takes the place of the old,
     * and the only answer to a question that must be answered stays; in a full group of more nothing happens.
     *
     * @return false if the group was full
     */
    boolean toggle(MethodGroup group, Method method) {
        if (chosen(method) && group.minimum() == 1 && group.maximum() == 1) {
            return true;
        }
        if (methods.remove(method.id())) {
            return true;
        }
        if (group.maximum() == 1) {
            group.methods().forEach(other -> methods.remove(other.id()));
        } else if (chosenIn(group) >= group.maximum()) {
            return false;
        }
        methods.add(method.id());
        return true;
    }

    /** What stands in a place of the set. */
    SetMealChoice inPlace(SetMealSlot slot) {
        ItemId wanted = slots.get(slot.id());
        return slot.choices().stream().filter(one -> one.item().equals(wanted)).findFirst()
                .orElseGet(() -> slot.choices().getFirst());
    }

    void place(SetMealSlot slot, SetMealChoice wanted) {
        if (wanted.item().equals(slot.choices().getFirst().item())) {
            slots.remove(slot.id());
        } else {
            slots.put(slot.id(), wanted.item());
        }
    }

    Quantity quantity() {
        return quantity;
    }

    void quantity(Quantity wanted) {
        quantity = wanted;
    }

    /** One more or less; at least one. */
    void step(int by) {
        Quantity wanted = quantity.plus(Quantity.of(by));
        if (wanted.isPositive()) {
            quantity = wanted;
        }
    }

    /** True if somebody must say what it costs today. */
    boolean asksPrice() {
        return item.isOpen() || item.isMarketPrice() && (variant.price().isZero() || price != null);
    }

    void price(Money wanted) {
        price = wanted;
    }

    /** What one unit costs, before methods. */
    Money unitPrice() {
        return price == null ? variant.price() : price;
    }

    String note() {
        return note;
    }

    void note(String wanted) {
        note = wanted.strip();
    }

    /** What an open dish is called this time; empty for its own name. */
    String name() {
        return name;
    }

    void name(String wanted) {
        name = wanted.strip();
    }

    Missing missing() {
        if (!quantity.isPositive()) {
            return Missing.WEIGHT;
        }
        if (asksPrice() && !unitPrice().isPositive()) {
            return Missing.PRICE;
        }
        return groupShort() == null ? Missing.NOTHING : Missing.METHODS;
    }

    /** The first group of which too few are chosen, or null. */
    @Nullable MethodGroup groupShort() {
        return item.methodGroups().stream().filter(group -> chosenIn(group) < group.minimum()).findFirst().orElse(null);
    }

    /** The chosen methods in the order of the menu. */
    List<Method> methods() {
        List<Method> all = new ArrayList<>();
        item.methodGroups().forEach(group -> group.methods().stream().filter(this::chosen).forEach(all::add));
        return all;
    }

    LineRequest request() {
        return new LineRequest(item.id(), variant.id(), quantity, methods().stream().map(Method::id).toList(), slots,
                note, asksPrice() ? unitPrice() : null, name.isEmpty() ? null : name);
    }
}
