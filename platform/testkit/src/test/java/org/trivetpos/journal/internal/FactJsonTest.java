package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;

class FactJsonTest {

    private final FactJson json = new FactJson();

    private static Money fen(long amount) {
        return Money.ofMinor(CurrencyUnit.of("CNY"), amount);
    }

    enum Size { SMALL, LARGE }

    record Method(LocalText name, Money surcharge) { }

    record Line(LocalText name, Size size, Quantity quantity, Money price, List<Method> methods,
            @Nullable String note) {
        public boolean isLarge() {
            return size == Size.LARGE;
        }

        public Money getTotal() {
            return price;
        }
    }

    @FactType("test.LinesPlaced")
    record LinesPlaced(StaffId by, Instant at, LocalDate day, List<Line> lines, Map<StaffId, Integer> shares)
            implements Fact { }

    private final LinesPlaced fact = new LinesPlaced(new StaffId("s1"), Instant.parse("2026-11-23T04:00:00.000001Z"),
            LocalDate.of(2026, 11, 23), List.of(new Line(new LocalText("宫保鸡丁", "Kung Pao chicken"), Size.LARGE,
                    Quantity.parse("1.35"), fen(2_800), List.of(new Method(LocalText.same("辣"), fen(100))), null)),
            Map.of(new StaffId("s2"), 3));

    @Test
    void aFactIsWrittenAsItsComponentsAndNothingElse() {
        assertThat(json.write(fact)).isEqualTo("{\"by\":\"s1\",\"at\":\"2026-11-23T04:00:00.000001Z\","
                + "\"day\":\"2026-11-23\",\"lines\":[{\"name\":{\"zh\":\"宫保鸡丁\",\"en\":\"Kung Pao chicken\"},"
                + "\"size\":\"LARGE\",\"quantity\":1350,\"price\":\"CNY 2800\","
                + "\"methods\":[{\"name\":{\"zh\":\"辣\",\"en\":\"辣\"},\"surcharge\":\"CNY 100\"}]}],"
                + "\"shares\":{\"s2\":3}}");
    }

    @Test
    void itComesBackAsItWentIn() {
        assertThat(json.read(json.write(fact), LinesPlaced.class)).isEqualTo(fact);
    }

    @Test
    void unknownFieldsAreIgnoredAndAbsentListsAreEmpty() {
        Line line = json.read("{\"name\":{\"zh\":\"茶\",\"en\":\"Tea\",\"fr\":\"thé\"},\"size\":\"SMALL\","
                + "\"quantity\":1000,\"price\":\"CNY 500\",\"colour\":\"green\"}", Line.class);
        assertThat(line).isEqualTo(new Line(new LocalText("茶", "Tea"), Size.SMALL, Quantity.ONE, fen(500), List.of(),
                null));
    }

    record WithDouble(List<Inner> inner) {
        record Inner(double price) { }
    }

    record WithOptional(Optional<String> note) { }

    record WithFloat(Float weight) { }

    record WithObject(Object anything) { }

    @Test
    void whatWouldLoseMoneyOrMeaningIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> json.write(new WithDouble(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WithDouble.inner[].price is a double");
        assertThatThrownBy(() -> json.write(new WithFloat(1f))).hasMessageContaining("WithFloat.weight");
        assertThatThrownBy(() -> json.write(new WithOptional(Optional.empty())))
                .hasMessageContaining("instead of Optional");
        assertThatThrownBy(() -> json.write(new WithObject("x"))).hasMessageContaining("WithObject.anything");
    }

    record Untyped() implements Fact { }

    @Test
    void aFactWithoutATypeIsRefused() {
        assertThatThrownBy(() -> json.type(Untyped.class)).hasMessageContaining("@FactType");
    }
}
