package org.trivetpos.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.pricing.internal.TestRules.linePrice;
import static org.trivetpos.pricing.internal.TestRules.offPer;
import static org.trivetpos.pricing.internal.TestRules.rule;
import static org.trivetpos.pricing.internal.Till.SIX_PERCENT_INCLUDED;
import static org.trivetpos.pricing.internal.Till.basket;
import static org.trivetpos.pricing.internal.Till.fen;
import static org.trivetpos.pricing.internal.Till.givenAway;
import static org.trivetpos.pricing.internal.Till.leftAlone;
import static org.trivetpos.pricing.internal.Till.lessPercent;
import static org.trivetpos.pricing.internal.Till.line;
import static org.trivetpos.pricing.internal.Till.nets;
import static org.trivetpos.pricing.internal.Till.priced;
import static org.trivetpos.pricing.internal.Till.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.pricing.spi.PricingRule.LineNet;
import org.trivetpos.pricing.spi.PricingRule.OrderOff;
import org.trivetpos.pricing.spi.PricingRule.Stage;

class RuleRoundTest {

    @Test
    void ofSeveralLinePricesTheBestForTheGuestCountsAndOnlyThat() {
        PricedBasket bill = priced(basket(SIX_PERCENT_INCLUDED, line("dish", "1", 4000)),
                linePrice("special", Map.of("dish", 3600L)), linePrice("member", Map.of("dish", 3500L)),
                linePrice("evening", Map.of("dish", 5000L)));

        assertThat(bill.lines().getFirst().adjustments())
                .containsExactly(new Adjustment("member", words("member"), fen(-500)));
    }

    @Test
    void whatARuleThatDoesNotStackHasChangedIsClosedToLaterRules() {
        PricingRule dishOnly = rule("dish of the day", Stage.PROMOTION, 10, false, (basket, current) ->
                List.of(new LineNet(basket.lines().getFirst(), fen(9000), words("dish of the day"))));
        PricedBasket bill = priced(basket(SIX_PERCENT_INCLUDED, line("dish", "1", 10000), line("soup", "1", 10000)),
                offPer("20 off per 100", 2000, 10000, 20, true), dishOnly);

        assertThat(nets(bill)).isEqualTo(fen(9000, 8000));
    }

    @Test
    void promotionsAreAppliedByPriorityAndThoseThatStackAddUp() {
        PricedBasket bill = priced(basket(SIX_PERCENT_INCLUDED, line("dish", "1", 10000)),
                offPer("second", 1000, 9000, 20, true), offPer("first", 500, 10000, 10, true));

        assertThat(bill.lines().getFirst().adjustments()).extracting(Adjustment::source)
                .containsExactly("first", "second");
        assertThat(bill.due()).isEqualTo(fen(8500));
    }

    @Test
    void promotionsAndManualDiscountsLeaveTobaccoAlone() {
        PricingRule greedy = rule("greedy", Stage.PROMOTION, 10, true, (basket, current) -> List.of(
                new LineNet(basket.lines().getFirst(), fen(1), words("greedy")),
                new OrderOff(fen(500), basket.lines(), words("greedy"))));
        PricedBasket bill = priced(lessPercent(
                basket(SIX_PERCENT_INCLUDED, leftAlone(line("tobacco", "1", 2000)), line("dish", "1", 2500)), 1000),
                greedy);

        assertThat(nets(bill)).isEqualTo(fen(2000, 1800));
    }

    @Test
    void aDishGivenAwayCostsNothingKeepsItsListValueAndCountsTowardsNoThreshold() {
        PricedBasket bill = priced(
                basket(SIX_PERCENT_INCLUDED, givenAway(line("gift", "1", 6000)), line("dish", "1", 6000)),
                offPer("20 off per 100", 2000, 10000, 10, true));

        assertThat(nets(bill)).isEqualTo(fen(0, 6000));
        assertThat(bill.list()).isEqualTo(fen(12000));
        assertThat(bill.lines().getFirst().adjustments()).extracting(Adjustment::source).containsExactly("comp");
    }

    @Test
    void moreOffThanThereIsMakesTheBillFreeAndNotNegative() {
        PricedBasket bill = priced(basket(SIX_PERCENT_INCLUDED, line("dish", "1", 300), line("soup", "1", 200)),
                rule("generous", Stage.PROMOTION, 10, true, (basket, current) ->
                        List.of(new OrderOff(fen(100000), basket.lines(), words("generous")))));

        assertThat(bill.due()).isEqualTo(fen(0));
        assertThat(nets(bill)).isEqualTo(fen(0, 0));
    }

    @Test
    void aRuleThatAsksForMoreThanTheCurrentPriceChangesNothing() {
        PricedBasket bill = priced(basket(SIX_PERCENT_INCLUDED, line("dish", "1", 300)),
                rule("dearer", Stage.PROMOTION, 10, true, (basket, current) ->
                        List.of(new LineNet(basket.lines().getFirst(), fen(400), words("dearer")))));

        assertThat(bill.due()).isEqualTo(fen(300));
        assertThat(bill.lines().getFirst().adjustments()).isEmpty();
    }
}
