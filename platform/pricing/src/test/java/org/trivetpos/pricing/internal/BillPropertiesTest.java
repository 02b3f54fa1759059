package org.trivetpos.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.pricing.internal.Till.CNY;
import static org.trivetpos.pricing.internal.Till.NOON;
import static org.trivetpos.pricing.internal.Till.arithmetic;
import static org.trivetpos.pricing.internal.Till.fen;
import static org.trivetpos.pricing.internal.Till.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.BasketLine.Component;
import org.trivetpos.pricing.BasketLine.MethodCharge;
import org.trivetpos.pricing.Discount;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.pricing.PricingTerms;
import org.trivetpos.pricing.PricingTerms.RoundingRule;
import org.trivetpos.pricing.Share;

/** Whatever is sold, however it is discounted, charged, rounded and split: no fen appears and none is lost. */
class BillPropertiesTest {

    private final BillArithmetic plain = arithmetic();
    private final BillArithmetic ruled = arithmetic(
            TestRules.linePrice("member", Map.of("item1", 900L, "item2", 4L)),
            TestRules.linePrice("special", Map.of("item1", 850L, "item3", 7777L)),
            TestRules.secondHalf("item2"), TestRules.offPer("threshold", 777, 5000, 50, false),
            TestRules.offPer("late threshold", 300, 1000, 60, true));

    @Property(tries = 400)
    void theBillIsTheSumOfItsParts(@ForAll("baskets") Basket basket, @ForAll boolean withRules) {
        PricedBasket bill = (withRules ? ruled : plain).price(basket);

        Money nets = sum(bill.lines().stream().map(PricedLine::net).toList());
        assertThat(nets.plus(bill.shortfall()).plus(bill.serviceCharge()).plus(bill.taxOnTop()).plus(bill.rounding()))
                .isEqualTo(bill.due());
        assertThat(sum(bill.lines().stream().map(PricedLine::list).toList())).isEqualTo(bill.list());
        assertThat(bill.list().plus(bill.discount())).isEqualTo(nets);
    }

    @Property(tries = 400)
    void everyLineExplainsItsPriceAndItsComponentsAddUp(@ForAll("baskets") Basket basket, @ForAll boolean withRules) {
        PricedBasket bill = (withRules ? ruled : plain).price(basket);

        for (PricedLine line : bill.lines()) {
            Money off = sum(line.adjustments().stream().map(Adjustment::amount).toList());
            assertThat(line.list().plus(off)).isEqualTo(line.net());
            if (!line.components().isEmpty()) {
                assertThat(sum(line.components())).isEqualTo(line.net());
                assertThat(line.components()).noneMatch(Money::isNegative);
            }
        }
    }

    @Property(tries = 400)
    void nothingIsEverNegativeNorAboveItsListPrice(@ForAll("baskets") Basket basket, @ForAll boolean withRules) {
        PricedBasket bill = (withRules ? ruled : plain).price(basket);

        assertThat(bill.due().isNegative()).isFalse();
        assertThat(bill.tax().isNegative()).isFalse();
        assertThat(bill.tax().isGreaterThan(bill.due())).isFalse();
        assertThat(bill.lines()).noneMatch(l -> l.net().isNegative() || l.net().isGreaterThan(l.list()));
        assertThat(bill.lines()).allMatch(l -> l.adjustments().stream().allMatch(a -> a.amount().isNegative()));
    }

    @Property(tries = 300)
    void roundingDownGoesToTheUnitAndTakesLessThanOneUnit(@ForAll("baskets") Basket basket) {
        PricingTerms t = basket.terms();
        PricedBasket bill = plain.price(new Basket(basket.lines(), basket.manual(), fen(0),
                Till.rounded(t, RoundingRule.DOWN, 100), basket.at(), basket.mode()));

        assertThat(bill.due().getAmountMinorLong() % 100).isZero();
        assertThat(bill.rounding().getAmountMinorLong()).isBetween(-99L, 0L);
    }

    @Property(tries = 300)
    void aSplitAddsUpToTheBillAndItsTax(@ForAll("baskets") Basket basket,
            @ForAll @IntRange(min = 1, max = 12) int payers,
            @ForAll("units") int unit) {
        PricedBasket bill = plain.price(basket);
        List<Share> shares = plain.splitEvenly(bill, payers, unit);

        assertThat(sum(shares.stream().map(Share::due).toList())).isEqualTo(bill.due());
        assertThat(sum(shares.stream().map(Share::tax).toList())).isEqualTo(bill.tax());
        List<Long> dues = shares.stream().map(s -> s.due().getAmountMinorLong()).toList();
        assertThat(Collections.max(dues) - Collections.min(dues)).isLessThan(2L * unit);
        assertThat(dues.stream().skip(1)).allMatch(due -> due % unit == 0);
    }

    @Property
    void aSpreadAddsUpAndGivesNobodyMoreThanAMinorUnitBeyondTheirShare(
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long amount,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 10_000_000_000L) Long> weights) {
        List<Money> parts = plain.spread(fen(amount), weights.stream().map(Till::fen).toList());

        assertThat(sum(parts)).isEqualTo(fen(amount));
        BigDecimal total = BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        for (int i = 0; i < weights.size() && total.signum() > 0; i++) {
            BigDecimal exact = BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(weights.get(i)))
                    .divide(total, 6, RoundingMode.HALF_UP);
            assertThat(exact.subtract(parts.get(i).getAmountMinor()).abs()).isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    void partsOfALineAddUpToTheWholeHoweverOftenItIsDivided(@ForAll @LongRange(min = 0, max = 100_000_000) long value,
            @ForAll @LongRange(min = 1, max = 100_000) long whole,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 1000) Integer> cuts) {
        Money left = fen(value);
        Quantity quantity = new Quantity(whole);
        List<Money> parts = new ArrayList<>();
        for (int cut : cuts) {
            if (!quantity.isPositive()) {
                break;
            }
            Quantity taken = new Quantity(quantity.thousandths() * cut / 1000);
            Money part = plain.part(left, taken, quantity);
            assertThat(part.isNegative() || part.isGreaterThan(left)).isFalse();
            parts.add(part);
            left = left.minus(part);
            quantity = quantity.minus(taken);
        }
        parts.add(left);
        assertThat(sum(parts)).isEqualTo(fen(value));
    }

    @Property(tries = 200)
    void theSameBasketAlwaysHasTheSamePrice(@ForAll("baskets") Basket basket) {
        assertThat(ruled.price(basket)).isEqualTo(ruled.price(basket));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(fen(0), Money::plus);
    }

    @Provide
    Arbitrary<Integer> units() {
        return Arbitraries.of(1, 10, 100);
    }

    @Provide
    Arbitrary<Basket> baskets() {
        return Combinators.combine(lines(), discounts().injectNull(0.5), Arbitraries.longs().between(0, 500), terms())
                .as((lines, manual, rounding, terms) ->
                        new Basket(numbered(lines), manual, fen(rounding), terms, NOON.instant(), "counter"));
    }

    private static List<BasketLine> numbered(List<BasketLine> lines) {
        List<BasketLine> numbered = new ArrayList<>();
        for (BasketLine l : lines) {
            numbered.add(new BasketLine("line" + numbered.size(), l.item(), l.quantity(), l.unitPrice(), l.methods(),
                    l.components(), l.fixedList(), l.manual(), l.comp(), l.discountable(), l.serviceable(),
                    l.minimumSpend()));
        }
        return numbered;
    }

    private static Arbitrary<List<BasketLine>> lines() {
        Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(5, true),
                Tuple.of(1, false));
        Arbitrary<Quantity> quantities = Arbitraries.longs().between(1, 20_000).map(Quantity::new);
        Arbitrary<Money> prices = Arbitraries.longs().between(0, 200_000).map(Till::fen);
        Arbitrary<List<MethodCharge>> methods = Combinators
                .combine(Arbitraries.longs().between(0, 2_000), Arbitraries.of(Charge.class))
                .as((surcharge, charge) -> new MethodCharge(words("m"), fen(surcharge), charge)).list().ofMaxSize(3);
        Arbitrary<List<Component>> components = Combinators
                .combine(Arbitraries.longs().between(0, 9_000), Arbitraries.longs().between(0, 900))
                .as((list, surcharge) -> new Component("p", words("p"), fen(list), fen(surcharge))).list().ofMaxSize(4);
        Arbitrary<BasketLine> line = Combinators.combine(quantities, prices, methods, components,
                discounts().injectNull(0.7), mostly, mostly, Arbitraries.integers().between(1, 4))
                .as((quantity, price, chosen, places, manual, discountable, paid, item) ->
                        new BasketLine("", "item" + item, quantity, price, chosen, places, null, manual, !paid,
                                discountable, discountable, discountable));
        return line.list().ofMaxSize(8);
    }

    private static Arbitrary<Discount> discounts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10_000).map(h -> (Discount) new Discount.Percent(h, words("p"))),
                Arbitraries.longs().between(0, 100_000).map(a -> (Discount) new Discount.Amount(fen(a), words("a"))));
    }

    private static Arbitrary<PricingTerms> terms() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.integers().between(0, 2_500),
                Arbitraries.longs().between(0, 100_000).map(Till::fen).injectNull(0.6),
                Arbitraries.integers().between(0, 1_500), Arbitraries.of(true, false),
                Arbitraries.of(RoundingRule.class), Arbitraries.of(1, 10, 100))
                .as((included, tax, minimum, service, onList, rounding, unit) ->
                        new PricingTerms(CNY, included, tax, minimum, service, onList, rounding, unit));
    }
}
