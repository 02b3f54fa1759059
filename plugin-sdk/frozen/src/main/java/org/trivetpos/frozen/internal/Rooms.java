package org.trivetpos.frozen.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.frozen.FrozenMode;
import org.trivetpos.frozen.FrozenRule;
import org.trivetpos.frozen.FrozenSources;
import org.trivetpos.frozen.FrozenTender;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.menu.Menu;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.pricing.PricingTerms;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.Printing;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.Till;

/** Asks every room something, and finds what this plugin has brought. */
@Component(service = Rooms.class)
public final class Rooms {

    @Reference
    private volatile Shops shops;
    @Reference
    private volatile Settings settings;
    @Reference
    private volatile Terminals terminals;
    @Reference
    private volatile BusinessDays days;
    @Reference
    private volatile Permissions permissions;
    @Reference
    private volatile StaffDirectory staff;
    @Reference
    private volatile Menu menu;
    @Reference
    private volatile Pricing pricing;
    @Reference
    private volatile Ordering ordering;
    @Reference
    private volatile Kitchen kitchen;
    @Reference
    private volatile Settlement settlement;
    @Reference
    private volatile Till till;
    @Reference
    private volatile Printers printers;
    @Reference
    private volatile Printing printing;
    @Reference
    private volatile Texts texts;
    @Reference
    private volatile Clock clock;

    void answer() {
        see("tender", settlement.tenders().stream().anyMatch(one -> one.id().equals(FrozenTender.ID)));
        see("mode", ordering.modes().stream().anyMatch(one -> one.id().equals(FrozenMode.ID)));
        see("driver", printers.drivers().stream().anyMatch(one -> one.id().equals("frozen")));
        see("setting", settings.declared().contains(FrozenSources.SETTING)
                && settings.number(FrozenSources.SETTING) == 4);
        see("permission", permissions.declared().contains(FrozenSources.PERMISSION));
        see("text", texts.knows(Locale.CHINESE, "frozen.greeting")
                && texts.text(Locale.ENGLISH, Refusal.of("frozen.greeting", "you")).equals("Still here, you."));
        see("rule", net().equals(Money.parse("CNY 9.99")));
        see("menu", menu.snapshot().items().size() <= menu.all().size());
        see("others", staff.roles() != null && terminals.all() != null && kitchen.today() != null
                && till.shifts(1) != null && printing.recent(1) != null && ordering.waiting() != null
                && settlement.ofDay(days.current(), 1) != null && shops.current().zone() != null);
    }

    private Money net() {
        CurrencyUnit yuan = CurrencyUnit.of("CNY");
        return pricing.price(new Basket(List.of(BasketLine.plain("1", FrozenRule.ITEM, Quantity.ONE,
                Money.parse("CNY 10.00"))), null, Money.zero(yuan), PricingTerms.taxIncluded(yuan, 600),
                clock.instant(), "frozen")).due();
    }

    private static void see(String what, boolean there) {
        if (!there) {
            throw new IllegalStateException("the " + what + " of the frozen plugin is not what it was");
        }
    }
}
