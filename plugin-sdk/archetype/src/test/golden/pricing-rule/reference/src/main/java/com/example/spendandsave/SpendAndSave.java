package com.example.spendandsave;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.store.Settings;

/** Takes an amount off the whole order, spread over the lines that may be discounted. */
@Component(service = PricingRule.class)
public final class SpendAndSave implements PricingRule {

    private static final LocalText REASON = new LocalText("满减", "Spend and save");

    private final Settings settings;

    @Activate
    public SpendAndSave(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "spend-and-save";
    }

    @Override
    public Stage stage() {
        return Stage.PROMOTION;
    }

    @Override
    public List<Effect> apply(Basket basket, List<Money> current) {
        CurrencyUnit currency = basket.terms().currency();
        List<BasketLine> over = new ArrayList<>();
        Money spent = Money.zero(currency);
        for (int i = 0; i < current.size(); i++) {
            BasketLine line = basket.lines().get(i);
            if (line.discountable() && !line.comp()) {
                over.add(line);
                spent = spent.plus(current.get(i));
            }
        }
        Money off = Money.ofMinor(currency, settings.number(SavingSettings.OFF));
        boolean enough = !spent.isLessThan(Money.ofMinor(currency, settings.number(SavingSettings.FROM)));
        return enough && off.isPositive() && !off.isGreaterThan(spent) ? List.of(new OrderOff(off, over, REASON))
                : List.of();
    }
}
