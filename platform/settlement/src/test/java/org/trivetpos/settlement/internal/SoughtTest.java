package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static Sought sought(String typed) {
        return Sought.of(typed, OrdersInMemory.CNY);
    }

    @Test
    void aWholeNumberIsANumberOrAnAmountAndWithASignANumberAlone() {
        assertThat(sought(" 12 ")).isEqualTo(new Sought.Number(12, 1200));
        assertThat(sought("#12")).isEqualTo(new Sought.Number(12, -1));
        assertThat(sought("1234567")).as("no number is so long").isEqualTo(new Sought.Amount(123456700));
    }

    @Test
    void withDecimalsItIsAnAmount() {
        assertThat(sought("38.00")).isEqualTo(new Sought.Amount(3800));
        assertThat(sought("￥38.5")).isEqualTo(new Sought.Amount(3850));
        assertThat(sought("38.505")).isEqualTo(new Sought.Words(List.of("38.505")));
    }

    @Test
    void aTimeIsTheQuartersOfAnHourAroundItAndTwoAreFromTo() {
        assertThat(sought("12:30")).isEqualTo(new Sought.Hour(735, 765));
        assertThat(sought("9：05 - 13:00")).isEqualTo(new Sought.Hour(545, 780));
    }

    @Test
    void aReceiptsNumberNamesItsDay() {
        assertThat(sought("20261126-0012")).isEqualTo(new Sought.Receipt(LocalDate.of(2026, 11, 26), 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"宫保", "gbjd", "20261399-0012", "25:00", "12寸", "%", "-3", "12.", "''"})
    void anythingElseIsWords(String typed) {
        assertThat(sought(typed)).isEqualTo(new Sought.Words(List.of(typed)));
    }

    @Test
    void wordsAreParted() {
        assertThat(sought("红衣服  Lady")).isEqualTo(new Sought.Words(List.of("红衣服", "lady")));
        assertThat(sought("  ")).isEqualTo(new Sought.All());
    }
}
