package org.trivetpos.pricing.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.VariantId;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.spi.PricingRule.LineNet;
import org.trivetpos.store.Shops;

/**
 * The time prices of the menu's price levels, competing with the installed rules for the best line price. They are the
 * shop's own data in memory: asked on the caller's thread, so that no deadline ever leaves a lunch price out.
 */
@Component(service = LevelPrices.class)
public final class LevelPrices {

    /** What stands as the source of the adjustment. */
    static final String SOURCE = "price-level";

    private final Menu menu;
    private final Shops shops;

    @Activate
    public LevelPrices(@Reference Menu menu, @Reference Shops shops) {
        this.menu = menu;
        this.shops = shops;
    }

    /** What the levels that held when each line was ordered make of it; nothing for lines that they leave alone. */
    List<LineNet> offers(Basket basket, List<Money> current) {
        List<PriceLevel> levels = menu.levels();
        if (levels.isEmpty()) {
            return List.of();
        }
        ZoneId zone = shops.current().zone();
        Map<Instant, List<PriceLevel>> holding = new HashMap<>();
        List<LineNet> offers = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            BasketLine line = basket.lines().get(i);
            Instant at = Objects.requireNonNullElse(line.orderedAt(), basket.at());
            List<PriceLevel> then = holding.computeIfAbsent(at, moment -> levels.stream()
                    .filter(level -> level.holds(moment.atZone(zone).toLocalDateTime(), basket.mode())).toList());
            Money net = current.get(i);
            offer(line, then).ifPresent(price -> offers.add(new LineNet(line, lowered(line, price.price(), net),
                    name(then, price.level()))));
        }
        return offers;
    }

    private Optional<LevelPrice> offer(BasketLine line, List<PriceLevel> holding) {
        String variant = line.variant();
        if (holding.isEmpty() || variant == null) {
            return Optional.empty();
        }
        return menu.find(new ItemId(line.item())).filter(dish -> !dish.isMarketPrice() && !dish.isOpen())
                .flatMap(dish -> dish.variant(new VariantId(variant)))
                .flatMap(kind -> kind.best(holding.stream().map(PriceLevel::id).toList()))
                .filter(price -> price.price().getCurrencyUnit().equals(line.unitPrice().getCurrencyUnit())
                        && price.price().isLessThan(line.unitPrice()));
    }

    /** Less what the unit is cheaper; methods and surcharges stay. */
    private static Money lowered(BasketLine line, Money unit, Money net) {
        Money off = LineValue.unfixed(line).minus(LineValue.unfixed(line.withUnitPrice(unit)));
        return off.isGreaterThan(net) ? Money.zero(net.getCurrencyUnit()) : net.minus(off);
    }

    private static LocalText name(List<PriceLevel> levels, LevelId id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst().orElseThrow().name();
    }
}
