package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.spi.ServiceMode;

class FaultyModesTest {

    private static final ModeId TEA = new ModeId("tea");

    private final OpenShop shop = OpenShop.inMemory();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        shop.close();
    }

    /** A mode whose id, name and slips are what these say. */
    private record Said(Supplier<ModeId> who, Supplier<LocalText> called, Supplier<Boolean> slips)
            implements ServiceMode {

        @Override
        public ModeId id() {
            return who.get();
        }

        @Override
        public LocalText name() {
            return called.get();
        }

        @Override
        public PlacedAt placedAt() {
            return PlacedAt.ORDER;
        }

        @Override
        public boolean kitchenSlips() {
            return slips.get();
        }
    }

    private <T> T stall() {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("too late to matter");
    }

    private static <T> T thrown() {
        throw new IllegalStateException("broken on purpose");
    }

    @Test
    void ordersGoOnBesideModesThatThrowAndStall() {
        shop.installed.add(0, new Said(FaultyModesTest::thrown, FaultyModesTest::thrown, () -> true));
        shop.installed.add(0, new Said(this::stall, this::stall, () -> true));

        Order placed = shop.room.place(shop.now(), shop.tap(shop.open(), "cola").id());

        assertThat(placed.lines()).extracting(OrderLine::state).containsOnly(OrderLine.State.PLACED);
        assertThat(shop.room.modes()).extracting(ServiceMode::id).containsExactly(OpenShop.COUNTER);
        assertThat(shop.guard.troubles()).extracting(Trouble::gate).containsExactly("ServiceMode");
    }

    @Test
    void aModeWithoutANameIsCalledByItsId() {
        shop.installed.add(new Said(() -> TEA, FaultyModesTest::thrown, () -> true));

        assertThat(shop.room.modes()).extracting(ServiceMode::name).contains(LocalText.same("tea"));
    }

    @Test
    void aModeThatStallsOnceItHasComeHoldsNobodyUp() {
        boolean[] stalls = new boolean[1];
        shop.installed.add(new Said(() -> TEA, () -> LocalText.same("tea"), () -> stalls[0] ? stall() : false));
        assertThat(shop.room.modes()).hasSize(2);
        stalls[0] = true;
        Order order = shop.room.open(shop.now(), TEA, Order.Serving.DINE_IN);

        shop.room.place(shop.now(), shop.tap(order, "cola").id());

        assertThat(shop.facts("ordering.LinesPlaced", LinesPlaced.class).getFirst().kitchenSlips()).isFalse();
        assertThat(shop.guard.troubles()).isEmpty();
    }
}
