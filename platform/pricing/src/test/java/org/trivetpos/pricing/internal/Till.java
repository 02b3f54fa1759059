package org.trivetpos.pricing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.BasketLine.Component;
import org.trivetpos.pricing.BasketLine.MethodCharge;
import org.trivetpos.pricing.Discount;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.pricing.PricingTerms;
import org.trivetpos.pricing.PricingTerms.RoundingRule;
import org.trivetpos.pricing.spi.PricingRule;

/** Words for the tests: amounts in fen, lines, terms. */
final class Till {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    static final PricingTerms SIX_PERCENT_INCLUDED = PricingTerms.taxIncluded(CNY, 600);

    private Till() { }

    static Money fen(long minor) {
        return Money.ofMinor(CNY, minor);
    }

    static List<Money> fen(long... minor) {
        return Arrays.stream(minor).mapToObj(Till::fen).toList();
    }

    static LocalText words(String text) {
        return LocalText.same(text);
    }

    static BasketLine line(String id, String quantity, long price) {
        return BasketLine.plain(id, id, Quantity.parse(quantity), fen(price));
    }

    static BasketLine withMethod(BasketLine l, long surcharge, Charge charge) {
        return new BasketLine(l.id(), l.item(), l.quantity(), l.unitPrice(),
                List.of(new MethodCharge(words("method"), fen(surcharge), charge)), l.components(), l.fixedList(),
                l.manual(), l.comp(), l.discountable(), l.serviceable(), l.minimumSpend());
    }

    static BasketLine setMeal(String id, String quantity, long price, Component... components) {
        BasketLine l = line(id, quantity, price);
        return new BasketLine(l.id(), l.item(), l.quantity(), l.unitPrice(), l.methods(), List.of(components), null,
                null, false, true, true, true);
    }

    static Component place(long listPrice, long surcharge) {
        return new Component("place", words("place"), fen(listPrice), fen(surcharge));
    }

    static BasketLine withFixedList(BasketLine l, Money fixed) {
        return new BasketLine(l.id(), l.item(), l.quantity(), l.unitPrice(), l.methods(), l.components(), fixed,
                l.manual(), l.comp(), l.discountable(), l.serviceable(), l.minimumSpend());
    }

    static BasketLine givenAway(BasketLine l) {
        return new BasketLine(l.id(), l.item(), l.quantity(), l.unitPrice(), l.methods(), l.components(),
                l.fixedList(), l.manual(), true, l.discountable(), l.serviceable(), l.minimumSpend());
    }

    /** Corkage, tobacco: no discount, no service charge, not towards the minimum spend. */
    static BasketLine leftAlone(BasketLine l) {
        return new BasketLine(l.id(), l.item(), l.quantity(), l.unitPrice(), l.methods(), l.components(),
                l.fixedList(), l.manual(), l.comp(), false, false, false);
    }

    static BasketLine discounted(BasketLine l, Discount by) {
        return new BasketLine(l.id(), l.item(), l.quantity(), l.unitPrice(), l.methods(), l.components(),
                l.fixedList(), by, l.comp(), l.discountable(), l.serviceable(), l.minimumSpend());
    }

    static PricingTerms rounded(PricingTerms t, RoundingRule rule, int unit) {
        return new PricingTerms(t.currency(), t.taxIncluded(), t.taxHundredths(), t.minimumSpend(),
                t.serviceHundredths(), t.serviceOnList(), rule, unit);
    }

    static Basket basket(PricingTerms terms, BasketLine... lines) {
        return new Basket(List.of(lines), null, fen(0), terms, NOON.instant(), "counter");
    }

    static Basket lessPercent(Basket b, int hundredths) {
        return new Basket(b.lines(), new Discount.Percent(hundredths, words("discount")), b.manualRounding(),
                b.terms(), b.at(), b.mode());
    }

    static PricedBasket priced(Basket basket, PricingRule... rules) {
        return arithmetic(rules).price(basket);
    }

    static BillArithmetic arithmetic(PricingRule... rules) {
        return new BillArithmetic(new InstalledRules(new GateHouse(NOON), Duration.ofMinutes(1), List.of(rules)));
    }

    static List<Money> nets(PricedBasket bill) {
        return bill.lines().stream().map(PricedLine::net).toList();
    }
}
