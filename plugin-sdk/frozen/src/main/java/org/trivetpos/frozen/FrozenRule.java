package org.trivetpos.frozen;

import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.spi.PricingRule;

/** Makes the item {@code frozen} one cent cheaper, and nothing else. */
@Component(service = PricingRule.class)
public final class FrozenRule implements PricingRule {

    public static final String ITEM = "frozen";

    @Override
    public String id() {
        return "frozen";
    }

    @Override
    public Stage stage() {
        return Stage.LINE_PRICE;
    }

    @Override
    public List<Effect> apply(Basket basket, List<Money> current) {
        return basket.lines().stream().filter(line -> line.item().equals(ITEM))
                .<Effect>map(line -> new LineNet(line, current.get(basket.lines().indexOf(line)).minusMinor(1),
                        LocalText.same("frozen"))).toList();
    }
}
