package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.ordering.internal.Blackboard.fen;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.Order;
import org.trivetpos.pricing.Adjustment;

class TimePriceTest {

    private static final Adjustment LUNCH = new Adjustment("price-level", new LocalText("午市", "Lunch"), fen(-150));

    private final OpenShop shop = OpenShop.inMemory();

    @BeforeEach
    void justBeforeOne() {
        shop.menu.colaIsCheapAtNoon(450);
        shop.store.clock().set(LocalDateTime.of(2026, 11, 23, 12, 59, 50));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPriceDoesNotJumpWhileTheGuestLooksForHisPurse() {
        Order order = shop.tap(shop.tap(shop.open(), "cola"), "rice");
        assertThat(order.price().due()).isEqualTo(fen(650));

        shop.store.clock().advance(Duration.ofMinutes(30));
        assertThat(shop.read(order).price().due()).isEqualTo(fen(650));
        shop.room.park(shop.now(), order.id(), "");
        order = shop.room.recall(shop.at("till-2"), order.id());
        assertThat(order.lines().getFirst().price().adjustments()).containsExactly(LUNCH);

        Order paid = shop.pay(order);
        shop.menu.colaIsCheapAtNoon(100);
        assertThat(shop.read(paid).price().due()).as("what was charged stays").isEqualTo(fen(650));
        assertThat(shop.facts("ordering.LinesPlaced", LinesPlaced.class)).singleElement().satisfies(placed ->
                assertThat(placed.lines().getFirst().price().adjustments()).containsExactly(LUNCH));
    }

    @Test
    void whatIsOrderedTooLateOrAtATypedPriceCostsWhatItCosts() {
        Order order = shop.tap(shop.open(), "cola");
        Order typed = shop.room.typePrice(shop.now(), order.id(), order.lines().getFirst().id(), fen(700));
        assertThat(typed.price().due()).isEqualTo(fen(700));

        shop.store.clock().advance(Duration.ofMinutes(1));
        assertThat(shop.tap(typed, "cola").price().due()).isEqualTo(fen(700 + 600));
        assertThat(shop.room.typePrice(shop.now(), order.id(), order.lines().getFirst().id(), null).price().due())
                .as("the first one was ordered in time").isEqualTo(fen(450 + 600));
    }
}
