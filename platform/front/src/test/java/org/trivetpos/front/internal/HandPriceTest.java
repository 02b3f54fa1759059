package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.front.internal.HandPrice.Missing;
import org.trivetpos.front.internal.HandPrice.Way;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Concession;
import org.trivetpos.pricing.Discount;

class HandPriceTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalText REGULAR = new LocalText("老顾客", "Regular");

    private final HandPrice hand = HandPrice.of(CNY, null, Concession.NONE, Money.parse("CNY 38.00"));

    private void type(String keys) {
        keys.chars().forEach(key -> hand.press(String.valueOf((char) key)));
    }

    @Test
    void percentsAreTypedToTheHundredth() {
        assertThat(hand.missing()).isEqualTo(Missing.FIGURE);
        type("12.55");
        hand.reason(REGULAR);
        assertThat(hand.discount()).isEqualTo(new Discount.Percent(1255, REGULAR));
        hand.percent(BigDecimal.valueOf(20));
        assertThat(hand.discount()).isEqualTo(new Discount.Percent(2000, REGULAR));
    }

    @Test
    void moreThanEverythingIsTooMuch() {
        type("101");
        assertThat(hand.missing()).isEqualTo(Missing.TOO_MUCH);
        hand.press("back");
        assertThat(hand.missing()).isEqualTo(Missing.NOTHING);
    }

    @Test
    void anAmountAndAPriceAreMoney() {
        hand.choose(Way.AMOUNT);
        type("7.5");
        assertThat(hand.discount()).isEqualTo(new Discount.Amount(Money.parse("CNY 7.50"), LocalText.same("")));
        hand.choose(Way.PRICE);
        assertThat(hand.price()).as("proposed").isEqualTo(Money.parse("CNY 38.00"));
        type("35");
        assertThat(hand.price()).isEqualTo(Money.parse("CNY 35.00"));
    }

    @Test
    void whatIsGivenAwayNeedsNoFigureAndReasonsOfItsOwn() {
        hand.reason(REGULAR);
        hand.choose(Way.COMP);
        assertThat(hand.missing()).isEqualTo(Missing.NOTHING);
        assertThat(hand.reason()).isEqualTo(LocalText.same(""));
        hand.reason(REGULAR);
        hand.reason(REGULAR);
        assertThat(hand.reason()).as("tapped twice is taken back").isEqualTo(LocalText.same(""));
    }

    @Test
    void whatWasDoneBeforeIsShownToBeChanged() {
        HandPrice percent = HandPrice.of(CNY, new Discount.Percent(1000, REGULAR), Concession.NONE,
                Money.parse("CNY 38.00"));
        assertThat(percent.discount()).isEqualTo(new Discount.Percent(1000, REGULAR));
        HandPrice comp = HandPrice.of(CNY, null, new Concession(null, REGULAR, null), Money.parse("CNY 38.00"));
        assertThat(comp.way()).isEqualTo(Way.COMP);
        assertThat(comp.reason()).isEqualTo(REGULAR);
        HandPrice typed = HandPrice.of(CNY, null, new Concession(null, null, Money.parse("CNY 38.00")),
                Money.parse("CNY 30.00"));
        assertThat(typed.way()).isEqualTo(Way.PRICE);
        assertThat(typed.price()).isEqualTo(Money.parse("CNY 30.00"));
    }
}
