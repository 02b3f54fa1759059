package org.trivetpos.example.happyhour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shops;

/**
 * A price of the hour. A rule is pure: it never asks a clock, the basket carries the moment (by the shop's clock) at
 * which the order is priced, so that the same basket always costs the same. The shop knows its time zone.
 */
@Component(service = PricingRule.class)
public final class HappyHour implements PricingRule {

    private static final LocalText REASON = new LocalText("欢乐时光", "Happy hour");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Settings settings;
    private final Shops shops;

    @Activate
    public HappyHour(@Reference Settings settings, @Reference Shops shops) {
        this.settings = settings;
        this.shops = shops;
    }

    @Override
    public String id() {
        return "happy-hour";
    }

    @Override
    public Stage stage() {
        return Stage.LINE_PRICE;
    }

    @Override
    public List<Effect> apply(Basket basket, List<Money> current) {
        LocalTime now = basket.at().atZone(shops.current().zone()).toLocalTime();
        if (!isHappy(now)) {
            return List.of();
        }
        BigDecimal stays = HUNDRED.subtract(BigDecimal.valueOf(Math.min(100, settings.number(HappySettings.PERCENT))))
                .divide(HUNDRED);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            BasketLine line = basket.lines().get(i);
            Money before = current.get(i);
            Money net = before.multipliedBy(stays, RoundingMode.HALF_UP);
            if (line.discountable() && !line.comp() && net.isLessThan(before)) {
                effects.add(new LineNet(line, net, REASON));
            }
        }
        return List.copyOf(effects);
    }

    /** From the first time up to, not including, the second; over midnight if the second is the earlier one. */
    private boolean isHappy(LocalTime now) {
        LocalTime from = LocalTime.parse(settings.value(HappySettings.FROM));
        LocalTime until = LocalTime.parse(settings.value(HappySettings.UNTIL));
        boolean begun = !now.isBefore(from);
        boolean over = !now.isBefore(until);
        return from.isAfter(until) ? begun || !over : begun && !over;
    }
}
