package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;

/** What a set meal and its components ask of each other. Refuses in words. */
final class SetMealRules {

    private final Shelf shelf;
    private final ItemRules rules;
    private final CurrencyUnit currency;

    SetMealRules(Shelf shelf, ItemRules rules, CurrencyUnit currency) {
        this.shelf = shelf;
        this.rules = rules;
        this.currency = currency;
    }

    /** The set meal with its choices under the names of their items, or a refusal. */
    MenuItem checked(MenuItem set) {
        if (!set.isSetMeal()) {
            return set;
        }
        if (set.pricing() != MenuItem.Pricing.FIXED) {
            throw Refusal.of("menu.set-price", set.name()).asException();
        }
        Map<ItemId, MenuItem> components = shelf.items(components(set));
        List<SetMealSlot> slots = new ArrayList<>();
        Set<Object> ids = new HashSet<>();
        Money list = Money.zero(currency);
        for (SetMealSlot slot : set.slots()) {
            LocalText name = ItemRules.named(slot.name());
            if (!ids.add(slot.id())) {
                throw Refusal.of("menu.same-twice", set.name(), name).asException();
            }
            slots.add(new SetMealSlot(slot.id(), name, choices(set, slot, components)));
            list = list.plus(slot.choices().getFirst().listPrice());
        }
        if (!list.isPositive()) {
            throw Refusal.of("menu.set-list", set.name()).asException();
        }
        return MenuView.copy(set, set.variants(), slots);
    }

    static Set<ItemId> components(MenuItem set) {
        return set.slots().stream().flatMap(slot -> slot.choices().stream()).map(SetMealChoice::item)
                .collect(Collectors.toSet());
    }

    private List<SetMealChoice> choices(MenuItem set, SetMealSlot slot, Map<ItemId, MenuItem> components) {
        if (slot.choices().isEmpty()) {
            throw Refusal.of("menu.slot-empty", set.name(), slot.name()).asException();
        }
        List<SetMealChoice> named = new ArrayList<>();
        Set<ItemId> seen = new HashSet<>();
        for (SetMealChoice choice : slot.choices()) {
            MenuItem component = components.get(choice.item());
            if (component == null) {
                throw Refusal.of("menu.component-unknown", set.name(), slot.name(), choice.name()).asException();
            }
            if (choice.item().equals(set.id()) || !fits(component, choice)) {
                throw Refusal.of("menu.component-unfit", set.name(), component.name()).asException();
            }
            if (!seen.add(choice.item())) {
                throw Refusal.of("menu.same-twice", slot.name(), component.name()).asException();
            }
            rules.checkPrice(component.name(), choice.listPrice());
            rules.checkPrice(component.name(), choice.surcharge());
            if (named.isEmpty() && !choice.surcharge().isZero()) {
                throw Refusal.of("menu.first-surcharge", set.name(), component.name(), choice.surcharge())
                        .asException();
            }
            named.add(MenuView.named(choice, component));
        }
        return named;
    }

    /** Refuses to save a dish in a way that would break a set meal it belongs to. */
    void checkStillFits(MenuItem dish) {
        for (MenuItem set : shelf.setsWith(dish.id())) {
            boolean fits = set.slots().stream().flatMap(slot -> slot.choices().stream())
                    .filter(choice -> choice.item().equals(dish.id())).allMatch(choice -> fits(dish, choice));
            if (!fits) {
                throw Refusal.of("menu.used-in-set", dish.name(), set.name()).asException();
            }
        }
    }

    /** A component is a plain dish on the menu with a price of its own, not by weight, and has the variant. */
    private static boolean fits(MenuItem component, SetMealChoice choice) {
        return component.active() && !component.isSetMeal() && component.pricing() == MenuItem.Pricing.FIXED
                && component.variant(choice.variant()).isPresent();
    }
}
