package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.PricingTerms;
import org.trivetpos.pricing.spi.PricingRule.Effect;
import org.trivetpos.pricing.spi.PricingRule.OrderOff;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;

class SpendAndSaveTest {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    private final SpendAndSave rule = new SpendAndSave(new Settings() {
        @Override
        public String value(Setting setting) {
            return setting.fallback();
        }

        @Override
        public List<Setting> declared() {
            return new SavingSettings().settings();
        }

        @Override
        public void change(CommandContext context, Setting setting, String value) {
            throw new UnsupportedOperationException();
        }
    });

    private List<Effect> effects(String... prices) {
        List<Money> nets = List.of(prices).stream().map(price -> Money.parse("CNY " + price)).toList();
        List<BasketLine> lines = nets.stream().map(net -> BasketLine.plain(net.toString(), "dish", Quantity.ONE, net))
                .toList();
        return rule.apply(new Basket(lines, null, Money.zero(YUAN), PricingTerms.taxIncluded(YUAN, 600),
                Instant.EPOCH, "counter"), nets);
    }

    @Test
    void whoeverSpendsAHundredPaysTenLess() {
        assertThat(effects("60.00", "40.00")).singleElement().isInstanceOfSatisfying(OrderOff.class, off -> {
            assertThat(off.off()).isEqualTo(Money.parse("CNY 10.00"));
            assertThat(off.over()).hasSize(2);
        });
    }

    @Test
    void aFenLessIsNotEnough() {
        assertThat(effects("60.00", "39.99")).isEmpty();
    }

    @Test
    void anEmptyOrderCostsNothingLess() {
        assertThat(effects()).isEmpty();
    }
}
