package org.trivetpos.ordering.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.pricing.PricingTerms;
import org.trivetpos.pricing.PricingTerms.RoundingRule;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

/** Makes of rows the order that others see: priced now, or as it was charged. */
@Component(service = OrderPrices.class)
public final class OrderPrices {

    private static final Logger LOG = LoggerFactory.getLogger(OrderPrices.class);

    private final Pricing pricing;
    private final Shops shops;
    private final Settings settings;
    private final Clock clock;
    private volatile String complainedOf = "";

    @Activate
    public OrderPrices(@Reference Pricing pricing, @Reference Shops shops, @Reference Settings settings,
            @Reference Clock clock) {
        this.pricing = pricing;
        this.shops = shops;
        this.settings = settings;
        this.clock = clock;
    }

    Order view(Sheet sheet) {
        OrderRow row = sheet.row();
        PricedBasket price = price(sheet);
        List<OrderLine> lines = new ArrayList<>(sheet.lines().size());
        for (int i = 0; i < sheet.lines().size(); i++) {
            lines.add(sheet.lines().get(i).view(price.lines().get(i)));
        }
        return new Order(row.id(), row.number(), row.version(), row.mode(), row.serving(), row.status(),
                row.parkedAs(), row.terminal(), row.openedBy(), row.openedAt(), row.businessDay(), row.note(), lines,
                price, row.discount(), row.training());
    }

    private PricedBasket price(Sheet sheet) {
        String charged = sheet.row().charged();
        if (charged != null) {
            return ChargedJson.read(charged, sheet.row().currency());
        }
        PricedBasket settled = sheet.price();
        return settled != null ? settled : withVoided(sheet, pricing.price(basket(sheet)));
    }

    /** What was voided stands on the bill and costs nothing. */
    private static PricedBasket withVoided(Sheet sheet, PricedBasket wanted) {
        if (wanted.lines().size() == sheet.lines().size()) {
            return wanted;
        }
        Iterator<PricedLine> prices = wanted.lines().iterator();
        Money none = Money.zero(sheet.row().currency());
        List<PricedLine> all = sheet.lines().stream().map(line -> !line.isVoided() ? prices.next()
                : new PricedLine(line.id().value(), none, List.of(), none,
                        line.snapshot().components().stream().map(part -> none).toList())).toList();
        return new PricedBasket(all, wanted.list(), wanted.discount(), wanted.shortfall(), wanted.serviceCharge(),
                wanted.taxOnTop(), wanted.rounding(), wanted.due(), wanted.tax());
    }

    /** What so much of a line costs. */
    Money part(OrderLine line, Quantity quantity) {
        return pricing.part(line.price().net(), quantity, line.quantity());
    }

    private Basket basket(Sheet sheet) {
        PricingTerms terms = terms(sheet.row());
        return new Basket(sheet.lines().stream().filter(line -> !line.isVoided()).map(OrderPrices::basketLine)
                .toList(),
                sheet.row().discount(), Money.zero(terms.currency()), terms, clock.instant(),
                sheet.row().mode().value());
    }

    private static BasketLine basketLine(LineRow line) {
        LineSnapshot frozen = line.snapshot();
        return new BasketLine(line.id().value(), line.item().value(), line.quantity(), line.unitPrice(),
                frozen.methods().stream()
                        .map(m -> new BasketLine.MethodCharge(m.name(), m.surcharge(), m.charge())).toList(),
                frozen.components().stream().map(c -> new BasketLine.Component(c.slot().value(), c.name(),
                        c.listPrice(), c.surcharge())).toList(),
                null, frozen.concession().discount(), frozen.isComp(), frozen.discountable(), true, true,
                frozen.concession().priceBefore() == null ? line.variant().value() : null, line.orderedAt());
    }

    private PricingTerms terms(OrderRow row) {
        Shop shop = shops.current();
        int unit = Math.toIntExact(Math.clamp(settings.number(OrderingSettings.ROUNDING_UNIT), 1, 100_000));
        int service = Math.toIntExact(Math.clamp(settings.number(OrderingSettings.SERVICE_CHARGE), 0, 10_000));
        return new PricingTerms(row.currency(), shop.taxIncluded(), shop.taxPercent(), null, service, false,
                rounding(settings.value(OrderingSettings.ROUNDING)), unit);
    }

    private RoundingRule rounding(String typed) {
        for (RoundingRule rule : RoundingRule.values()) {
            if (rule.name().equalsIgnoreCase(typed.strip())) {
                return rule;
            }
        }
        if (!complainedOf.equals(typed)) {
            complainedOf = typed;
            LOG.warn("the setting {} is '{}'; bills are not rounded until it is NONE, DOWN or HALF_UP",
                    OrderingSettings.ROUNDING.key(), typed);
        }
        return RoundingRule.NONE;
    }
}
