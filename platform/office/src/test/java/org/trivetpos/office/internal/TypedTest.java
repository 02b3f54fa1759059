package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.kernel.Quantity;

class TypedTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"38|38.00", "38.5|38.50", " 1,250.00 |1250.00", "¥0.10|0.10", "0|0.00",
        "1000000|1000000.00", "2.500|2.50"})
    void anAmountIsReadAsPeopleWriteIt(String typed, String amount) {
        assertThat(AmountField.read(CNY, typed)).contains(Money.parse("CNY " + amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e12", "1000000000000", "1000000.01", "abc", "12.345", "1.2.3", "٣"})
    void whatIsNoAmountIsNotTaken(String typed) {
        assertThat(AmountField.read(CNY, typed)).isEmpty();
    }

    @Test
    void aCurrencyWithoutMinorUnitsTakesNoDecimals() {
        assertThat(AmountField.read(CurrencyUnit.of("JPY"), "120")).contains(Money.parse("JPY 120"));
        assertThat(AmountField.read(CurrencyUnit.of("JPY"), "120.5")).isEmpty();
    }

    @Test
    void aRateIsKeptInHundredthsOfAPercentAndShownAsTyped() {
        assertThat(Amounts.percentHundredths("6")).contains(600);
        assertThat(Amounts.percentHundredths("6.5 %")).contains(650);
        assertThat(Amounts.percentHundredths("100")).isEmpty();
        assertThat(Amounts.percentHundredths("-1")).isEmpty();
        assertThat(Amounts.percent(600)).isEqualTo("6");
        assertThat(Amounts.percent(1000)).isEqualTo("10");
        assertThat(Amounts.percent(625)).isEqualTo("6.25");
    }

    @Test
    void aPortionHasAtMostThreeDecimals() {
        assertThat(Amounts.quantity("1.5")).contains(Quantity.parse("1.5"));
        assertThat(Amounts.quantity("1.2345")).isEmpty();
        assertThat(Amounts.quantity("-1")).isEmpty();
    }

    @Test
    void aFactIsIndentedWithoutChangingACharacterInsideQuotes() {
        assertThat(JsonText.indented("{\"tea\":\"龙井, "
                + "\\\"{好}\\\"\",\"lines\":[],\"paid\":[1,{\"a\":null}]}")).isEqualTo("""
                {
                  "tea": "龙井, \\"{好}\\"",
                  "lines": [],
                  "paid": [
                    1,
                    {
                      "a": null
                    }
                  ]
                }""");
    }
}
