package ${package};

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

class WellBeingTest {

    private static WellBeing inAShopNamed(String name) {
        Shop shop = new Shop("shop", LocalText.same(name), LocalText.same(""), CurrencyUnit.of("CNY"), true, 600,
                Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        return new WellBeing(new Shops() {
            @Override
            public Shop current() {
                return shop;
            }

            @Override
            public Shop change(CommandContext context, Shop wanted) {
                throw new UnsupportedOperationException();
            }
        }, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Test
    void itIsWellInAShopWithAName() {
        assertThatCode(inAShopNamed("小店")::check).doesNotThrowAnyException();
    }

    @Test
    void itSaysWhyItIsNotWell() {
        assertThatThrownBy(inAShopNamed("")::check).hasMessageContaining("no name");
    }
}
