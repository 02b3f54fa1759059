package org.trivetpos.ordering.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.Concession;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.ordering.OrderLine.ChosenMethod;

/** What was tapped, checked against the menu and frozen: a line that is not on an order yet. */
record Choice(ItemId item, VariantId variant, Quantity quantity, Money unitPrice, LineSnapshot snapshot) {

    static final int LONGEST_NOTE = 120;
    private static final int LONGEST_NAME = 40;
    private static final Quantity MOST = Quantity.of(9_999);
    private static final long HIGHEST_PRICE = 1_000_000;

    static Choice of(MenuItem item, LineRequest request) {
        Variant variant = request.variant() == null ? item.variants().getFirst()
                : item.variant(request.variant()).orElseThrow(() -> gone(item));
        String note = request.note().strip();
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw Refusal.of("ordering.note-too-long", LONGEST_NOTE).asException();
        }
        LineSnapshot snapshot = new LineSnapshot(name(item, request.name()), variant.name(), item.unit(),
                item.isWeighed(), item.discountable(), methods(item, request.methods()), places(item, request), note,
                Concession.NONE);
        return new Choice(item.id(), variant.id(), checked(item.name(), item.isWeighed(), request.quantity()),
                price(item, variant, request.price()), snapshot);
    }

    /** Whole pieces, or any weight, up to 9999. */
    static Quantity checked(Object name, boolean weighed, Quantity quantity) {
        if (!quantity.isPositive() || quantity.compareTo(MOST) > 0 || !weighed && !quantity.isWhole()) {
            throw Refusal.of("ordering.bad-quantity", name, quantity, MOST).asException();
        }
        return quantity;
    }

    private static LocalText name(MenuItem item, @Nullable String typed) {
        String name = item.isOpen() && typed != null ? typed.strip().replaceAll("[\\p{Cntrl}\\s]+", " ") : "";
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.of("ordering.dish-name-too-long", LONGEST_NAME).asException();
        }
        return name.isEmpty() ? item.name() : LocalText.same(name);
    }

    private static Money price(MenuItem item, Variant variant, @Nullable Money typed) {
        if (!item.isOpen() && (!item.isMarketPrice() || !variant.price().isZero())) {
            return variant.price();
        }
        if (typed == null) {
            throw Refusal.of("ordering.price-needed", item.name()).asException();
        }
        return sensible(item.name(), typed, variant.price());
    }

    /** A price that a person typed, if it can be one. */
    static Money sensible(Object name, Money typed, Money like) {
        Money highest = Money.of(like.getCurrencyUnit(), HIGHEST_PRICE);
        if (!typed.isSameCurrency(highest) || !typed.isPositive() || typed.isGreaterThan(highest)) {
            throw Refusal.of("ordering.bad-price", name, typed, highest).asException();
        }
        return typed;
    }

    private static List<ChosenMethod> methods(MenuItem item, @Nullable List<MethodId> wanted) {
        Set<MethodId> open = wanted == null ? null : new LinkedHashSet<>(wanted);
        List<ChosenMethod> chosen = new ArrayList<>();
        for (MethodGroup group : item.methodGroups()) {
            List<Method> here = open == null ? group.defaults()
                    : group.methods().stream().filter(method -> open.remove(method.id())).toList();
            if (here.size() < group.minimum()) {
                throw Refusal.of("ordering.too-few-methods", item.name(), group.name(), group.minimum()).asException();
            }
            if (here.size() > group.maximum()) {
                throw Refusal.of("ordering.too-many-methods", item.name(), group.name(), group.maximum())
                        .asException();
            }
            here.forEach(m -> chosen.add(new ChosenMethod(m.id(), m.name(), m.surcharge(), m.charge())));
        }
        if (open != null && !open.isEmpty()) {
            throw gone(item);
        }
        return chosen;
    }

    private static List<ChosenComponent> places(MenuItem item, LineRequest request) {
        if (request.slots().keySet().stream()
                .anyMatch(wanted -> item.slots().stream().noneMatch(slot -> slot.id().equals(wanted)))) {
            throw gone(item);
        }
        List<ChosenComponent> places = new ArrayList<>();
        for (SetMealSlot slot : item.slots()) {
            SetMealChoice own = slot.choices().getFirst();
            ItemId wanted = request.slots().getOrDefault(slot.id(), own.item());
            SetMealChoice taken = slot.choices().stream().filter(choice -> choice.item().equals(wanted)).findFirst()
                    .orElseThrow(() -> gone(item));
            places.add(new ChosenComponent(slot.id(), taken.item(), taken.variant(), taken.name(), taken.listPrice(),
                    taken.surcharge(), taken == own ? null : own.name()));
        }
        return places;
    }

    private static RuntimeException gone(MenuItem item) {
        return Refusal.of("ordering.choice-gone", item.name()).asException();
    }
}
