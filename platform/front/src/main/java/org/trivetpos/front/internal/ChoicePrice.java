package org.trivetpos.front.internal;

import java.time.Clock;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.pricing.PricingTerms;

/** Asks pricing what a dish would cost as it is chosen now, on a bill of its own. */
final class ChoicePrice {

    private final Pricing pricing;
    private final Clock clock;

    ChoicePrice(Pricing pricing, Clock clock) {
        this.pricing = pricing;
        this.clock = clock;
    }

    Money of(Choice choice, ModeId mode) {
        MenuItem item = choice.item();
        Money unit = choice.unitPrice();
        Money nothing = Money.zero(unit.getCurrencyUnit());
        if (!choice.quantity().isPositive()) {
            return nothing;
        }
        List<BasketLine.MethodCharge> methods = choice.methods().stream()
                .map(method -> new BasketLine.MethodCharge(method.name(), method.surcharge(),
                        method.charge())).toList();
        List<BasketLine.Component> components = item.slots().stream().map(slot -> {
            SetMealChoice there = choice.inPlace(slot);
            return new BasketLine.Component(slot.id().value(), there.name(), there.listPrice(), there.surcharge());
        }).toList();
        BasketLine line = new BasketLine("choice", item.id().value(), choice.quantity(), unit, methods, components,
                null, null, false, item.discountable(), true, true, choice.variant().id().value(), null);
        PricingTerms terms = PricingTerms.taxIncluded(unit.getCurrencyUnit(), 0);
        return pricing.price(new Basket(List.of(line), null, nothing, terms, clock.instant(), mode.value()))
                .lines().getFirst().net();
    }
}
