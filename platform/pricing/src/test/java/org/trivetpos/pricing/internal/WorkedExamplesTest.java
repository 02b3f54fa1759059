package org.trivetpos.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.pricing.internal.Till.CNY;
import static org.trivetpos.pricing.internal.Till.SIX_PERCENT_INCLUDED;
import static org.trivetpos.pricing.internal.Till.basket;
import static org.trivetpos.pricing.internal.Till.fen;
import static org.trivetpos.pricing.internal.Till.leftAlone;
import static org.trivetpos.pricing.internal.Till.lessPercent;
import static org.trivetpos.pricing.internal.Till.line;
import static org.trivetpos.pricing.internal.Till.nets;
import static org.trivetpos.pricing.internal.Till.place;
import static org.trivetpos.pricing.internal.Till.priced;
import static org.trivetpos.pricing.internal.Till.rounded;
import static org.trivetpos.pricing.internal.Till.setMeal;
import static org.trivetpos.pricing.internal.Till.withFixedList;
import static org.trivetpos.pricing.internal.Till.withMethod;

import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricingTerms;
import org.trivetpos.pricing.PricingTerms.RoundingRule;
import org.trivetpos.pricing.Share;

/** The six worked examples of design/arithmetic.md, to the fen. */
class WorkedExamplesTest {

    private final BillArithmetic arithmetic = Till.arithmetic();

    @Test
    void example1AHundredSplitIntoThreeLosesNoFenAndNoTax() {
        PricedBasket bill = priced(basket(SIX_PERCENT_INCLUDED, line("feast", "1", 10000)));

        assertThat(bill.tax()).isEqualTo(fen(566));
        assertThat(arithmetic.splitEvenly(bill, 3, 1)).containsExactly(
                new Share(fen(3334), fen(189)), new Share(fen(3333), fen(189)), new Share(fen(3333), fen(188)));
        assertThat(arithmetic.splitEvenly(bill, 3, 10)).extracting(Share::due)
                .containsExactly(fen(3340), fen(3330), fen(3330));
    }

    @Test
    void example2ASetMealWithAReplacementAndEverySecondCupAtHalfPrice() {
        BasketLine set = setMeal("set", "1", 3600, place(3200, 300), place(600, 0), place(300, 0));
        PricedBasket bill = priced(
                basket(rounded(SIX_PERCENT_INCLUDED, RoundingRule.DOWN, 10), set, line("cup", "3", 1390)),
                TestRules.secondHalf("cup"));

        assertThat(bill.lines().getFirst().net()).isEqualTo(fen(3900));
        assertThat(bill.lines().getFirst().components()).isEqualTo(fen(3110, 527, 263));
        assertThat(bill.lines().getLast().list()).isEqualTo(fen(4170));
        assertThat(bill.lines().getLast().net()).isEqualTo(fen(3475));
        assertThat(bill.discount()).isEqualTo(fen(-695));
        assertThat(bill.rounding()).isEqualTo(fen(-5));
        assertThat(bill.due()).isEqualTo(fen(7370));
    }

    @Test
    void example3DiscountCorkageMinimumSpendServiceChargeAndRoundingInTheirOrder() {
        PricingTerms terms = new PricingTerms(CNY, true, 600, fen(30000), 1000, false, RoundingRule.DOWN, 10);
        PricedBasket bill = priced(lessPercent(
                basket(terms, line("food", "1", 26800), leftAlone(line("corkage", "1", 2000))), 1000));

        assertThat(nets(bill)).isEqualTo(fen(24120, 2000));
        assertThat(bill.shortfall()).isEqualTo(fen(3200));
        assertThat(bill.serviceCharge()).isEqualTo(fen(2412));
        assertThat(bill.rounding()).isEqualTo(fen(-2));
        assertThat(bill.due()).isEqualTo(fen(31730));
        assertThat(bill.tax()).isEqualTo(fen(1796));
        assertThat(bill.taxOnTop()).isEqualTo(fen(0));
    }

    @Test
    void example4AMethodOnAWeighedFishOncePerLineOrPerKilogram() {
        BasketLine fish = line("fish", "1.35", 8000);

        assertThat(priced(basket(SIX_PERCENT_INCLUDED, withMethod(fish, 600, Charge.ONCE))).due())
                .isEqualTo(fen(11400));
        assertThat(priced(basket(SIX_PERCENT_INCLUDED, withMethod(fish, 600, Charge.PER_UNIT))).due())
                .isEqualTo(fen(11610));
        assertThat(priced(basket(SIX_PERCENT_INCLUDED, withMethod(fish, 600, Charge.PER_PORTION))).due())
                .isEqualTo(fen(12000));
    }

    @Test
    void example5HalfADuckMovedToAnotherTableAndBackIsTheWholeDuck() {
        BasketLine duck = withMethod(line("duck", "1", 8855), 600, Charge.ONCE);
        Money whole = priced(basket(SIX_PERCENT_INCLUDED, duck)).due();
        assertThat(whole).isEqualTo(fen(9455));

        Money moved = arithmetic.part(whole, Quantity.parse("0.5"), Quantity.ONE);
        Money stays = whole.minus(moved);
        assertThat(moved).isEqualTo(fen(4728));
        assertThat(stays).isEqualTo(fen(4727));
        assertThat(priced(basket(SIX_PERCENT_INCLUDED, withFixedList(duck, moved))).due()).isEqualTo(moved);
        assertThat(priced(basket(SIX_PERCENT_INCLUDED, withFixedList(duck, stays))).due()).isEqualTo(stays);
        assertThat(priced(basket(SIX_PERCENT_INCLUDED, withFixedList(duck, moved.plus(stays)))).due())
                .isEqualTo(fen(9455));
    }

    @Test
    void example6MemberPricesThenTwentyOffPerHundredSpreadOverWhatMayBeDiscounted() {
        PricedBasket bill = priced(
                basket(SIX_PERCENT_INCLUDED, line("dish", "2", 3800), line("fish", "1", 5800), line("rice", "1", 600),
                        leftAlone(line("beer", "1", 1000))),
                TestRules.linePrice("member", Map.of("dish", 3500L, "fish", 5280L)),
                TestRules.offPer("20 off per 100", 2000, 10000, 100, true));

        assertThat(bill.lines().getFirst().adjustments()).extracting(a -> a.amount())
                .containsExactly(fen(-600), fen(-1087));
        assertThat(bill.lines().get(1).adjustments().getLast().amount()).isEqualTo(fen(-820));
        assertThat(bill.lines().get(2).adjustments().getLast().amount()).isEqualTo(fen(-93));
        assertThat(nets(bill)).isEqualTo(fen(5913, 4460, 507, 1000));
        assertThat(bill.due()).isEqualTo(fen(11880));
        assertThat(bill.tax()).isEqualTo(fen(672));
    }
}
