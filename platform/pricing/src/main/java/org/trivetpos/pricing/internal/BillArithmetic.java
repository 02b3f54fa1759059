package org.trivetpos.pricing.internal;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.Discount;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.pricing.Share;
import org.trivetpos.pricing.spi.PricingRule.LineNet;

/** The order of calculation that the design fixes, one step after the other. */
@Component
public final class BillArithmetic implements Pricing {

    private final InstalledRules rules;
    private final TimePrices levels;

    @Activate
    public BillArithmetic(@Reference InstalledRules rules, @Reference LevelPrices levels) {
        this.rules = rules;
        this.levels = levels::offers;
    }

    /** Without a menu whose prices depend on the time. */
    public BillArithmetic(InstalledRules rules) {
        this.rules = rules;
        this.levels = (basket, current) -> List.of();
    }

    private interface TimePrices {
        List<LineNet> offers(Basket basket, List<Money> current);
    }

    @Override
    public PricedBasket price(Basket basket) {
        List<WorkingLine> lines = new ArrayList<>(basket.lines().size());
        basket.lines().forEach(line -> lines.add(new WorkingLine(line)));
        List<LineNet> timePrices = levels.offers(basket, lines.stream().map(WorkingLine::net).toList());
        if ((!rules.isEmpty() || !timePrices.isEmpty()) && !lines.isEmpty()) {
            new RuleRound(rules, timePrices, basket, lines).run();
        }
        takeOffByHand(basket, lines);
        return new Bill(basket, lines).total();
    }

    private static void takeOffByHand(Basket basket, List<WorkingLine> lines) {
        for (WorkingLine line : lines) {
            Discount discount = line.line().manual();
            if (discount != null && line.isDiscountable()) {
                line.takeOff(amount(discount, line.net()), "manual", discount.reason());
            }
        }
        Discount whole = basket.manual();
        if (whole == null) {
            return;
        }
        List<WorkingLine> eligible = lines.stream().filter(WorkingLine::isDiscountable).toList();
        Money sum = eligible.stream().map(WorkingLine::net).reduce(Money.zero(basket.terms().currency()), Money::plus);
        spreadOff(amount(whole, sum), eligible, "manual", whole.reason());
    }

    /** Spreads an amount off over lines by largest remainder of their nets; returns those that changed. */
    static List<WorkingLine> spreadOff(Money off, List<WorkingLine> over, String source,
            LocalText reason) {
        List<Money> nets = over.stream().map(WorkingLine::net).toList();
        Money most = nets.stream().reduce(Money.zero(off.getCurrencyUnit()), Money::plus);
        if (!most.isPositive()) {
            return List.of();
        }
        List<Money> parts = Proportions.spread(off.isGreaterThan(most) ? most : off, nets);
        List<WorkingLine> changed = new ArrayList<>(over.size());
        for (int i = 0; i < parts.size(); i++) {
            if (over.get(i).takeOff(parts.get(i), source, reason)) {
                changed.add(over.get(i));
            }
        }
        return changed;
    }

    private static Money amount(Discount discount, Money of) {
        return switch (discount) {
            case Discount.Percent percent -> Proportions.percent(of, Math.clamp(percent.hundredths(), 0, 10_000));
            case Discount.Amount fixed -> fixed.amount().isGreaterThan(of) ? of : fixed.amount();
        };
    }

    @Override
    public List<Share> splitEvenly(PricedBasket bill, int payers, int unit) {
        if (payers < 1 || unit < 1) {
            throw new IllegalArgumentException(payers + " payers, unit " + unit);
        }
        long due = bill.due().getAmountMinorLong();
        long units = due / unit;
        List<Money> dues = new ArrayList<>(payers);
        for (int payer = 0; payer < payers; payer++) {
            long share = units / payers + (payer < units % payers ? 1 : 0);
            long rest = payer == 0 ? due % unit : 0;
            dues.add(Money.ofMinor(bill.due().getCurrencyUnit(), share * unit + rest));
        }
        List<Money> taxes = Proportions.spread(bill.tax(), dues);
        List<Share> shares = new ArrayList<>(payers);
        for (int payer = 0; payer < payers; payer++) {
            shares.add(new Share(dues.get(payer), taxes.get(payer)));
        }
        return shares;
    }

    @Override
    public List<Money> spread(Money amount, List<Money> weights) {
        return Proportions.spread(amount, weights);
    }

    @Override
    public Money part(Money lineValue, Quantity part, Quantity whole) {
        return Proportions.part(lineValue, part, whole);
    }
}
